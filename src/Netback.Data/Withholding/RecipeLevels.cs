using Netback.Data.Cases;

namespace Netback.Data.Withholding;

/// <summary>
/// A recipe is seen whole or not at all: with a part hidden a process would seem to make its product from less. Rows that change the recipe of
/// a process of a layer below may be hidden; those who do not see them see the recipe as it was.
/// </summary>
internal static class RecipeLevels
{
    public static void Check(Layer layer, ProblemBag bag)
    {
        foreach (var row in layer.Rows["recipes"].Rows)
        {
            if (layer.Rows["processes"].Find(row["process"] ?? "") is not { } process) continue;
            var (own, whole) = (Audiences.Of(row, layer.Otherwise), Audiences.Of(process, layer.Otherwise));
            if (own <= whole) continue;
            bag.Add(row, "visibility", $"{Audiences.Text(own)}, and the process {process.Id} {Audiences.Text(whole)}", "a recipe seen by all who see its process",
                $"give the process {Audiences.Text(own)} too");
        }
    }
}
