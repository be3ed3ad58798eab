using System.Globalization;
using Netback.Bargaining.Replies;
using Netback.Checks;
using Netback.Data.Schema;
using Netback.Studies;
using Netback.Studies.Brief;

namespace Netback.Data.Briefs;

/// <summary>Reads what page one of a study needs beside its runs: the year to which waiting leads, the moves of powers, the product.</summary>
public static class BriefCase
{
    /// <param name="request">The case as studied, without scenarios.</param>
    /// <param name="written">The same, read.</param>
    /// <param name="product">Commodity to follow, as the command line names it; null: as the settings say.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="CaseException">The product is no commodity of the case, or the later year cannot be read.</exception>
    public static BriefRequest Open(CaseRequest request, OpenedCase written, string? product, CancellationToken cancel = default)
    {
        CheckProduct(written, product);
        return new BriefRequest
        {
            Product = product ?? written.World.Settings.Product,
            Wait = written.WaitUntil is { } year ? WaitOf(CaseFolder.Open(request with { Year = year }, cancel), year) : null,
            Powers = [.. CaseFolder.Moves(request.Folder).Where(move => CaseFolder.OpenIfShown(request with { Scenarios = [move.Name] }, cancel) is not null).GroupBy(move => move.Player).Select(moves => new PowerMoves(moves.Key, [.. moves.Select(move => move.Name)],
                (scenario, move) => MoveOf(CaseFolder.Open(request with { Scenarios = [.. request.Scenarios, scenario, move] }, cancel), move)))],
        };
    }

    /// <summary>What a state is, as its scenario says.</summary>
    public static StateRole RoleOf(string? kind) => kind switch
    {
        "option" => StateRole.Option,
        "shock" => StateRole.Shock,
        _ => StateRole.Unsaid,
    };

    private static ReplyMove MoveOf(OpenedCase opened, string move) => new(move, opened.ScenarioTitle ?? move, opened.World);

    private static StudyState WaitOf(OpenedCase later, int year) => new()
    {
        Id = BriefRunner.WaitId,
        Title = string.Create(CultureInfo.InvariantCulture, $"Wait until {year}"),
        World = later.World,
        Evidence = later.Evidence,
        Changes = later.Changes,
    };

    private static void CheckProduct(OpenedCase written, string? product)
    {
        var known = written.World.Commodities.Select(goods => goods.Id).ToList();
        if (product is null || known.Contains(product)) return;
        throw new CaseException([new Problem("command line", null, "--product", Words.Quote(product), "a commodity of the case", Words.DidYouMean(product, known, "see commodities.csv"))]);
    }
}
