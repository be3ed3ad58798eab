using System.Text.RegularExpressions;
using Netback.Data;
using Netback.Studies.Language;
using Netback.Tests.Structure;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Language;

/// <summary>What a language must have, so that no sentence of it is missing, half said or in another language.</summary>
public sealed partial class EveryLanguage
{
    public static TheoryData<string> Codes => [.. Languages.Codes];

    [Fact]
    public void English_and_Russian_are_there() => Languages.Codes.ShouldBe(["en", "ru"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_has_every_sentence_that_English_has_and_no_other(string code) =>
        Languages.Of(code).Keys.ShouldBe(Languages.English.Keys);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_sentences_speak_of_the_same_things_as_the_English_ones(string code)
    {
        var words = Languages.Of(code);
        foreach (var key in words.Keys) string.Join(' ', words.ArgumentsOf(key)).ShouldBe(string.Join(' ', Languages.English.ArgumentsOf(key)), $"{code}: {key}");
    }

    /// <summary>A choice by count that knows one of the categories knows them all.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_counts_have_all_their_forms(string code)
    {
        var words = Languages.Of(code);
        var categories = Enumerable.Range(0, 200).Select(words.PluralOf).Distinct().Order(StringComparer.Ordinal).ToList();
        string[] all = ["one", "few", "many", "other"];
        foreach (var key in words.Keys)
        {
            foreach (var choice in words.ChoicesOf(key).Where(choice => choice.Intersect(all).Any()))
            {
                string.Join(' ', choice.Intersect(all).Order(StringComparer.Ordinal)).ShouldBe(string.Join(' ', categories), $"{code}: {key}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_terms_have_a_form_for_every_case_or_do_not_change(string code)
    {
        var words = Languages.Of(code);
        foreach (var (key, name) in words.Terms) name.Forms.Count.ShouldBeOneOf(0, words.CaseCount);
    }

    [Fact]
    public void English_numbers_are_those_of_files_and_commands() => Languages.English.Numbers.ShouldBe(Numerals.English);

    /// <summary>A sentence that nobody says is a sentence that nobody checks.</summary>
    [Fact]
    public void The_program_says_every_sentence_and_every_sentence_that_it_says_is_there()
    {
        var keys = Languages.English.Keys.ToHashSet(StringComparer.Ordinal);
        var quoted = SourceTree.Files("src", "*.cs").SelectMany(path => Quoted().Matches(SourceTree.Read(path)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var groups = quoted.Where(text => text.EndsWith('.')).ToList();
        keys.Where(key => !quoted.Contains(key) && !groups.Exists(group => key.StartsWith(group, StringComparison.Ordinal))).ShouldBeEmpty();
        SourceTree.Files("src", "*.cs").SelectMany(path => Said().Matches(SourceTree.Read(path)).Select(match => match.Groups[1].Value))
            .Where(key => !keys.Contains(key)).ShouldBeEmpty();
    }

    /// <summary>Texts that may be a key, or begin one that is put together.</summary>
    [GeneratedRegex("\"([a-z]+\\.[a-z_-]*)[\"{]")]
    private static partial Regex Quoted();

    [GeneratedRegex("Say\\(\"([a-z]+\\.[a-z_-]+)\"")]
    private static partial Regex Said();
}
