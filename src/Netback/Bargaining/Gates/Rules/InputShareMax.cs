namespace Netback.Bargaining.Gates.Rules;

/// <summary>
/// Of what arrives at the site's place of the goods that its processes take in, at most the threshold comes from sites that
/// <c>of</c> picks. A mine takes nothing in and passes. Passing means a cap on those deliveries.
/// </summary>
internal sealed class InputShareMax : GateRule
{
    public override string Name => "input_share_max";

    public override Judgement Judge(GateSubject subject)
    {
        var inputs = InputsOf(subject);
        if (inputs.Count == 0) return Judgement.AtMost(0, subject.Threshold);
        var (from, all) = Intake(subject, inputs);
        return all > 0 ? Judgement.AtMost(from / all, subject.Threshold)
            : Judgement.Unknown($"nothing that {subject.Site.Id} takes in arrives in this equilibrium");
    }

    public override Cure CureOf(GateSubject subject)
    {
        var inputs = InputsOf(subject);
        var (from, all) = Intake(subject, inputs);
        var allowed = subject.MostBeside(all - from);
        return new Cure(FormattableString.Invariant($"at most {allowed:0.#} t/yr of {string.Join(", ", inputs)} from {subject.Of}"))
        {
            Change = subject.Limited("quota", limit => limit with
            {
                Site = null,
                Commodity = string.Join(';', inputs),
                Origin = subject.Of.Text,
                Destination = $"place:{subject.Site.Place}",
                Quantity = allowed,
            }),
        };
    }

    private static List<string> InputsOf(GateSubject subject) =>
        [.. subject.View.World.Processes.Where(process => process.Site == subject.Site.Id && process.Recipe.Any(item => item.Commodity == subject.Commodity.Id && item.Amount > 0))
            .SelectMany(process => process.Recipe.Where(item => item.Amount < 0).Select(item => item.Commodity)).Distinct().Order(StringComparer.Ordinal)];

    private static (double From, double All) Intake(GateSubject subject, List<string> inputs)
    {
        var arriving = subject.View.Result.Shipments.Where(row => row.Destination == subject.Site.Place && inputs.Contains(row.Commodity)).ToList();
        return (arriving.Where(row => subject.Of.Matches(atom => subject.Index.HoldsForSite(atom, subject.Index.Sites[row.Site]))).Sum(row => row.Quantity),
            arriving.Sum(row => row.Quantity));
    }
}
