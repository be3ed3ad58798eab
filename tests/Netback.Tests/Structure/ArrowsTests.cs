using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Netback.Tests.Structure;

/// <summary>Who may know whom: <c>Netback ← Netback.Data ← Netback.Web ← Netback.Cli</c>, and inside the library.</summary>
public sealed partial class ArrowsTests
{
    private static readonly string[] Above = ["Market", "Bargaining", "Finance", "Deals", "Planning", "Ensembles", "Checks", "Studies"];

    [Theory]
    [InlineData("Netback")]
    [InlineData("Netback.Data", "Netback")]
    [InlineData("Netback.Web", "Netback", "Netback.Data")]
    [InlineData("Netback.Cli", "Netback", "Netback.Data", "Netback.Web")]
    public void No_project_refers_to_one_above_it(string project, params string[] below) =>
        new CompiledAssembly(project).Assemblies.Where(name => name.StartsWith("Netback", StringComparison.Ordinal))
            .Except(below).ShouldBeEmpty();

    [Fact]
    public void The_library_stands_on_the_runtime_alone() =>
        new CompiledAssembly("Netback").Assemblies.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void The_library_reads_no_file_clock_console_or_network()
    {
        string[] barred = ["System.IO.", "System.Net.", "System.Console.", "System.Environment.", "System.DateTime", "System.Random.",
            "System.Diagnostics.Stopwatch.", "System.Diagnostics.Process."];
        new CompiledAssembly("Netback").Members
            // Iterators ask which thread they were made on; that is the compiler's doing and leaves no trace in results.
            .Where(member => member != "System.Environment.get_CurrentManagedThreadId")
            .Where(member => barred.Any(start => member.StartsWith(start, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_check_on_files_and_console_sees_them_where_they_are_used()
    {
        var members = new CompiledAssembly("Netback.Data").Members;
        members.ShouldContain(member => member.StartsWith("System.IO.File.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Quantities", "World", "Numerics")]
    [InlineData("Numerics", "World")]
    [InlineData("World", "Numerics")]
    public void Numerics_and_the_world_know_nobody_above_them(string folder, params string[] more) =>
        Mentions(folder, [.. Above, .. more]).ShouldBeEmpty();

    [Fact]
    public void Market_and_finance_do_not_know_each_other()
    {
        Mentions("Market", ["Finance", "Bargaining", "Planning", "Ensembles", "Deals"]).ShouldBeEmpty();
        Mentions("Finance", ["Market", "Bargaining", "Planning", "Ensembles"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_the_library_is_in_the_namespace_of_its_folder()
    {
        foreach (var path in SourceTree.Files("src/Netback", "*.cs"))
        {
            var expected = string.Join('.', path.Split('/')[1..^1]);
            NamespaceOf().Match(SourceTree.Read(path)).Groups[1].Value.ShouldBe(expected, path);
        }
    }

    [Fact]
    public void The_command_and_the_page_round_and_draw_and_compute_nothing_else()
    {
        string[] rounding = ["Round", "Floor", "Ceiling", "Truncate", "Abs", "Min", "Max", "Clamp", "Sign"];
        SourceTree.Files("src/Netback.Cli", "*.cs").Concat(SourceTree.Files("src/Netback.Web", "*.cs"))
            // Axes and maps need logarithms and angles.
            .Where(path => !path.StartsWith("src/Netback.Web/Charts/", StringComparison.Ordinal))
            .SelectMany(path => MathCall().Matches(SourceTree.Read(path)).Select(call => (Path: path, Name: call.Groups[1].Value)))
            .Where(call => !rounding.Contains(call.Name))
            .ShouldBeEmpty();
    }

    /// <summary>Files of a library folder that name the namespace of one of the others.</summary>
    private static IEnumerable<string> Mentions(string folder, string[] others)
    {
        var pattern = new Regex($@"\bNetback\.({string.Join('|', others)})\b");
        return SourceTree.Files($"src/Netback/{folder}", "*.cs").Where(path => pattern.IsMatch(SourceTree.Read(path)));
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();

    [GeneratedRegex(@"\bMathF?\.([A-Z]\w*)\s*\(")]
    private static partial Regex MathCall();
}
