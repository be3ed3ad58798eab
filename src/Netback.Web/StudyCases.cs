using Netback.Checks;
using Netback.Data;
using Netback.Data.Withholding;
using Netback.Studies.Backtest;
using Netback.Studies.Brief;

namespace Netback.Web;

/// <summary>What a study reads: the case as it is, under each of its scenarios, and its episodes, as far as the audience may see them.</summary>
internal sealed record StudyCases(IReadOnlyList<NamedCase> Runs, IReadOnlyList<EpisodeCase> Episodes, IReadOnlyList<WithheldCount> Withheld)
{
    /// <summary>Name of the run without a scenario.</summary>
    public const string BaseId = "base";

    public OpenedCase Base => Runs[0].Case;

    /// <exception cref="CaseException">The case, a scenario or an episode is wrong.</exception>
    public static StudyCases Open(StudyRequest request, CancellationToken cancel)
    {
        var standing = new CaseRequest { Folder = request.Folder, Overlays = request.Overlays, Year = request.Year, For = request.For };
        // A move of a player is a part of a game, and says little without what it answers.
        var roles = CaseFolder.Roles(request.Folder).Where(role => role.Player is null).ToList();
        if (roles.FirstOrDefault(role => role.Name is BaseId or BriefRunner.WaitId) is { } taken) throw new CaseException([NameTaken(taken.Name)]);
        var opened = CaseFolder.Open(standing, cancel);
        List<NamedCase> runs = [new(BaseId, opened), .. Shown(standing, roles, request.Threads, cancel)];
        var episodes = EpisodeFolder.Open(standing, cancel);
        List<WithheldCount> files = [new("scenarios", roles.Count - (runs.Count - 1)), new("episodes", EpisodeFolder.Names(request.Folder).Count - episodes.Count)];
        return new StudyCases(runs, episodes, [.. opened.Withheld, .. files.Where(item => item.Count > 0)]);
    }

    /// <summary>The case under each scenario that the audience may see, in their order; read side by side, and all that is wrong told at once.</summary>
    private static IEnumerable<NamedCase> Shown(CaseRequest standing, List<ScenarioRole> roles, int threads, CancellationToken cancel)
    {
        var (shown, wrong) = (new OpenedCase?[roles.Count], new CaseException?[roles.Count]);
        Parallel.For(0, roles.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, i =>
        {
            try
            {
                shown[i] = CaseFolder.OpenIfShown(standing with { Scenarios = [roles[i].Name] }, cancel);
            }
            catch (CaseException problems)
            {
                wrong[i] = problems;
            }
        });
        var found = wrong.OfType<CaseException>().SelectMany(problems => problems.Problems).ToList();
        if (found.Count > 0) throw new CaseException(found);
        return roles.Zip(shown).Where(item => item.Second is not null).Select(item => new NamedCase(item.First.Name, item.Second!, item.First));
    }

    private static Problem NameTaken(string name) => new(
        $"scenarios/{name}.yaml", null, null, $"a scenario called '{name}'", "another name", $"rename the file: the run {(name == BaseId ? "without a scenario" : "in a later year")} is called so");
}

/// <summary>A case under the name of its run.</summary>
internal sealed record NamedCase(string Id, OpenedCase Case, ScenarioRole? Role = null);
