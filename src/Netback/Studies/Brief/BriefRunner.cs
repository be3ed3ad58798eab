using Netback.Bargaining.Replies;
using Netback.Market.Measures;
using Netback.Market.Results;
using Netback.Studies.Draws;
using Netback.Studies.Findings;
using Netback.Studies.Language;

namespace Netback.Studies.Brief;

/// <summary>
/// Makes page one of a study. Beyond the study's own solves it asks for few: the base in the year to which waiting leads, more draws of
/// the option that is worth most, and the stated moves of powers on top of it.
/// </summary>
public static class BriefRunner
{
    /// <summary>Draws of the best option: enough to tell what moves its gain, where the study draws the base as often.</summary>
    public const int DrawsOfBest = 20;

    /// <summary>Name of the run to which waiting leads.</summary>
    public const string WaitId = "wait";

    /// <summary>Makes the page; null where the base has no certified answer.</summary>
    /// <param name="study">The study.</param>
    /// <param name="request">What it asks for beyond the study.</param>
    /// <param name="words">The language that it is told in.</param>
    /// <param name="progress">Told after every solve.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static StudyBrief? Run(Study study, BriefRequest request, Phrasebook words, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var reference = new RunViews(study.Base, study.Options, words);
        if (reference.Central is not { } view) return null;
        var hosts = Hosts.Of(view);
        var illustrative = study.Backtest?.Illustrative ?? new HashSet<string>();
        var product = ProductChoice.Of(view, hosts, request.Product, illustrative);
        var table = new OptionTable(reference, hosts, product?.Commodity, illustrative);
        var options = study.Scenarios.Where(run => run.State.Role == StateRole.Option).Select(run => new RunViews(run, study.Options, words)).ToList();
        var leading = Verdicts.Leading(options, view, table.Gain);
        var plan = new Plan(study, request, options.Find(run => run.Run.Id == leading)?.Run);
        var results = Solves.All(plan.Worlds, study.Options.Session, study.Options.Threads, progress, cancel);
        var best = plan.Best(results) is { } drawn ? new RunViews(drawn, study.Options, words) : null;
        var wait = plan.Wait(results) is { } later ? new RunViews(later, study.Options, words) : null;
        var rows = Verdicts.Ranked(options.Select(run => table.Option(run.Run.Id == leading && best is not null ? best : run))).ToList();
        return Written(study, words, new StudyBrief
        {
            Hosts = hosts,
            Sentences = [],
            Options = [table.Nothing(), .. wait is null ? [] : new[] { table.Wait(wait) }, .. rows],
            Verdict = Verdicts.Of(rows, options, best, reference, table.Gain) with { Own = best is null ? [] : OwnFigures.Of(study.Base.World, best.Run.State) },
            Product = product is null ? null : ProductPaths.Of(product, hosts, reference, wait is null ? options : [.. options, wait]),
            Dependence = [.. DependenceSteps.Of(hosts, product is null ? null : view.MineralOf(product.Commodity), reference, best)],
            Replies = best?.Central is { } adopted && leading is not null ? [.. Answers.Of(view, adopted, leading, hosts, request.Powers, plan.Moves(results))] : [],
            Confidence = Confidences.Of(study, reference, hosts, [.. results.Take(wait is null ? 0 : 1), .. plan.Moves(results).Select(move => move.Result)]),
            Unsorted = [.. study.Scenarios.Where(run => run.State.Role == StateRole.Unsaid).Select(run => run.Id)],
            ExtraSolves = results.Count,
        });
    }

    /// <summary>The page with its sentences: first what is missing, which the third sentence names.</summary>
    private static StudyBrief Written(Study study, Phrasebook words, StudyBrief bare)
    {
        var text = new BriefText(bare, study, words);
        var page = bare with { Missing = [.. text.Missing()], Replies = [.. bare.Replies.Select(reply => reply with { Text = text.Answer(reply) })] };
        return page with { Sentences = new BriefText(page, study, words).Sentences() };
    }

    /// <summary>What is solved for page one, in order: waiting, draws, moves.</summary>
    private sealed class Plan
    {
        private readonly BriefRequest request;
        private readonly StudyRun? best;
        private readonly IReadOnlyList<NamedWorld> draws;
        private readonly IReadOnlyList<(PowerMoves Power, ReplyMove Move)> moves;

        public Plan(Study study, BriefRequest request, StudyRun? best)
        {
            (this.request, this.best) = (request, best);
            draws = best is null ? [] : [.. MoreDraws(study, best)];
            moves = best is null ? [] : Answers.Plan(request.Powers, best.Id);
            Worlds =
            [
                .. new[] { request.Wait }.OfType<StudyState>().Select(state => new NamedWorld(state.Id, state.World)), .. draws,
                .. moves.Select(item => new NamedWorld($"{best?.Id}, {item.Move.Id}", item.Move.World)),
            ];
        }

        public IReadOnlyList<NamedWorld> Worlds { get; }

        private int Waits => request.Wait is null ? 0 : 1;

        public StudyRun? Wait(IReadOnlyList<MarketResult> results) => request.Wait is { } state ? new StudyRun { State = state, Result = results[0] } : null;

        public StudyRun? Best(IReadOnlyList<MarketResult> results) => best is null ? null : best with { Draws = [.. best.Draws, .. results.Skip(Waits).Take(draws.Count)] };

        public IReadOnlyList<(PowerMoves Power, ReplyMove Move, MarketResult Result)> Moves(IReadOnlyList<MarketResult> results) =>
            [.. moves.Select((item, i) => (item.Power, item.Move, results[Waits + draws.Count + i]))];

        /// <summary>None where the study draws nothing, or each draw would take many solves.</summary>
        private static IEnumerable<NamedWorld> MoreDraws(Study study, StudyRun best)
        {
            if (best.Draws.Count == 0 || MeasureEffects.AnswerToPrices(best.World)) yield break;
            for (var draw = best.Draws.Count + 1; draw <= Math.Min(DrawsOfBest, study.Base.Draws.Count); draw++)
            {
                var world = new EvidenceDraw(best.State.Evidence, study.Options.Seed, draw).Apply(best.World);
                yield return new NamedWorld($"{best.Id}, draw {NumberText.Plain(draw, 9)}", world);
            }
        }
    }
}
