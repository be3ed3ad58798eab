using System.Text.Json;
using Netback.Tests.Cases;
using Netback.Tests.Cli;
using Shouldly;
using Xunit;

namespace Netback.Tests.Reference;

/// <summary>The meaning of the market sentence by sentence: tiny cases from files to result rows, each answered by hand.</summary>
public sealed class ExamTests
{
    public static TheoryData<string> Names => [.. ExamCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_comes_out_as_worked_out_by_hand(string name)
    {
        var exam = new ExamCase(name);

        var run = CommandRun.Of(TestContext.Current.CancellationToken, exam.Arguments);

        run.Status.ShouldBe(exam.Status, run.Error);
        run.Error.ShouldContain(exam.Message ?? "");
        if (exam.Status == 2) return;
        using var results = JsonDocument.Parse(run.Output);
        exam.Departures(results.RootElement).ShouldBeEmpty();
    }
}
