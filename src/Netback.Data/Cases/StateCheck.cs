namespace Netback.Data.Cases;

/// <summary>Checks a case in one state, row by row: cells, then what they refer to, then rules between cells.</summary>
internal sealed class StateCheck(ProblemBag bag)
{
    private readonly NameBook names = new();

    public NameBook Names => names;

    public void Run(CaseTables tables, CancellationToken cancel)
    {
        var cells = new CellCheck(bag);
        foreach (var table in tables.All)
        {
            cancel.ThrowIfCancellationRequested();
            cells.Run(table);
        }
        names.Include(tables);
        var references = new ReferenceCheck(names, bag);
        var rules = new RowRules(names, bag);
        foreach (var table in tables.All)
        {
            cancel.ThrowIfCancellationRequested();
            references.Run(table);
            rules.Run(table);
        }
    }
}
