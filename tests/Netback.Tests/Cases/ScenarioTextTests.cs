using Netback.Checks;
using Netback.Data;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class ScenarioTextTests
{
    /// <summary>Texts that a writer of YAML or JSON may trip over.</summary>
    public static TheoryData<string> Awkward => [
        "plain", "a: b", "#1", "- x", "null", "~", "true", "1e5", "007", "{x}", "[y]", "a, b", "'quoted'", "\"quoted\"", "a\\b", "two\nlines", "Ташкент", "‮abc", "<script>", "=1+1", "*x", "&y", "!z", "%", "@",
    ];

    [Theory]
    [MemberData(nameof(Awkward))]
    public void A_text_comes_back_from_yaml_and_from_json_as_it_was(string text)
    {
        var json = "{ \"title\": " + Quoted(text) + ", \"note\": " + Quoted(text) + ", \"set\": [ { \"where\": \"links\", \"column\": \"cost\", \"value\": " + Quoted(text)
            + " } ], \"add\": { \"places\": [ { \"place\": \"x\", \"name\": " + Quoted(text) + ", \"kind\": null } ] } }";
        var once = ScenarioText.Read(json, "t");
        ScenarioText.Read(once.Yaml(), "t").Json().ShouldBe(once.Json());
        ScenarioText.Read(once.Json(), "t").Yaml().ShouldBe(once.Yaml());
    }

    [Fact]
    public void A_scenario_is_written_in_the_order_in_which_it_applies() =>
        ScenarioText.Read("""
            add: { measures: [ { measure: ban, kind: export_ban, commodity: "mineral:tungsten", origin: CHN } ] }
            set: [ { column: capacity, where: links corridor:middle, times: 2, source: adb-2024, confidence: C } ]
            player: CHN
            drop: [ links zangezur ]
            title: Two things
            """, "t").Yaml().ShouldBe("""
            title: Two things
            player: CHN
            drop:
            - links zangezur
            set:
            - {where: 'links corridor:middle', column: capacity, times: 2, source: adb-2024, confidence: C}
            add:
              measures:
              - {measure: ban, kind: export_ban, commodity: 'mineral:tungsten', origin: CHN}

            """);

    [Fact]
    public void An_absent_value_stays_absent_and_the_word_null_a_word()
    {
        var text = ScenarioText.Read("set: [ { where: links, column: days, value: }, { where: links, column: mode, value: 'null' } ]", "t");
        text.Yaml().ShouldContain("value: ~}");
        text.Yaml().ShouldContain("value: \"null\"}");
        text.Json().ShouldContain("\"value\": null");
        text.Json().ShouldContain("\"value\": \"null\"");
    }

    [Fact]
    public void What_is_no_scenario_is_refused_with_every_problem() =>
        Should.Throw<CaseException>(() => ScenarioText.Read("frob: 1\ndrop: links\n", "t")).Problems.Count.ShouldBe(2);

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
