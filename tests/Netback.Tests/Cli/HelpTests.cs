using Netback.Tests.Results;
using Netback.Tests.Structure;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("solve")]
    [InlineData("study")]
    [InlineData("compare")]
    [InlineData("floors")]
    [InlineData("why")]
    [InlineData("leader")]
    [InlineData("check")]
    [InlineData("explain")]
    [InlineData("new")]
    [InlineData("export")]
    [InlineData("bench")]
    [InlineData("template")]
    [InlineData("import")]
    [InlineData("trace")]
    [InlineData("dossier")]
    [InlineData("gates")]
    [InlineData("react")]
    [InlineData("serve")]
    public void The_help_of_every_command_ends_with_an_example_of_it(string command)
    {
        var run = CommandRun.Of(command, "--help");
        run.Status.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain($"netback {command} ");
        run.Output.Split("Examples:\n")[1].Split('\n')[0].ShouldStartWith($"  netback {command}");
    }

    [Theory]
    [InlineData("solve")]
    [InlineData("compare")]
    [InlineData("floors")]
    [InlineData("why")]
    [InlineData("check")]
    [InlineData("trace")]
    public void The_examples_name_what_the_reference_case_has(string command)
    {
        using var scratch = new ScratchFolder();
        var examples = CommandRun.Of(command, "--help").Output.Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains("--overlay", StringComparison.Ordinal)).ToList();
        examples.ShouldNotBeEmpty();
        foreach (var example in examples)
        {
            var line = example.Trim().Replace("netback ", "", StringComparison.Ordinal)
                .Replace("cases/", SourceTree.Root + "/cases/", StringComparison.Ordinal).Replace("out/", scratch.Root + "/", StringComparison.Ordinal);
            var run = CommandRun.Of(line.Split(' '));
            run.Status.ShouldBe(0, example + run.Error);
        }
    }

    [Fact]
    public void Without_a_command_the_help_lists_all_of_them()
    {
        var run = CommandRun.Of();
        run.Status.ShouldBe(0);
        foreach (var command in new[] { "solve", "study", "serve", "compare", "floors", "why", "leader", "gates", "react", "check", "explain", "new", "export", "template", "import", "trace", "dossier" })
        {
            run.Output.ShouldContain($"\n  {command} ");
        }
    }

    [Fact]
    public void The_version_is_a_number_alone_on_standard_output()
    {
        var run = CommandRun.Of("--version");
        run.Status.ShouldBe(0);
        run.Output.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
    }

    [Theory]
    [InlineData("solve")]
    [InlineData("solve case --threads 0")]
    [InlineData("solve case --threads two")]
    [InlineData("solve case --by landlord")]
    [InlineData("solve case --year soon")]
    [InlineData("solve case --frobnicate")]
    [InlineData("export case")]
    [InlineData("why case port")]
    [InlineData("liberate")]
    public void A_mistake_on_the_command_line_exits_with_two_and_says_where_help_is(string line)
    {
        var run = CommandRun.Of(line.Split(' '));
        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("Try: netback ");
    }

    [Theory]
    [InlineData("solv case", "found 'solv', which is no command of netback; did you mean 'solve'?")]
    [InlineData("study case --draw 5", "found '--draw', which is no option of netback study; did you mean '--draws'?")]
    [InlineData("study", "netback study needs CASE: folder of the case (with datapackage.json)")]
    [InlineData("why case port", "netback why needs COMMODITY: of what")]
    [InlineData("study case --draws x", "Cannot parse argument 'x' for option '--draws' as a whole number.")]
    [InlineData("serve case --port 70000", "--port: found 70000, expected at most 65535")]
    [InlineData("serve case --listen here", "--listen: found 'here', expected an IP address such as 127.0.0.1 or ::1")]
    [InlineData("study case --draws -1", "--draws: found -1, expected 0 or more")]
    public void A_mistake_is_told_with_what_was_meant(string line, string told) =>
        CommandRun.Of(line.Split(' ')).Error.ShouldStartWith($"netback: {told}\n");

    [Fact]
    public void An_at_sign_does_not_read_a_file()
    {
        CommandRun.Of("solve", "@secrets").Error.ShouldContain("@secrets");
    }
}
