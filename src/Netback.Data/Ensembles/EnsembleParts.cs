using System.Globalization;
using System.Text;
using Netback.Checks;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Ensembles;

namespace Netback.Data.Ensembles;

/// <summary>
/// The folder in which an ensemble grows: its plan, and the futures solved so far in files of equal length. A file appears whole or
/// not at all, so a run that was stopped at any moment goes on with the first file that is missing.
/// </summary>
public sealed class EnsembleParts
{
    private const string PlanFile = "plan.json";

    private EnsembleParts(string folder, EnsemblePlan plan) => (Folder, Plan) = (folder, plan);

    public string Folder { get; }

    public EnsemblePlan Plan { get; }

    /// <summary>Opens a folder for a plan, or makes it.</summary>
    /// <exception cref="CaseException">It holds something else, or the futures of another plan.</exception>
    public static EnsembleParts Begin(string folder, EnsemblePlan plan)
    {
        if (File.Exists(folder)) throw Refused(folder, "a file", "a folder for the parts of the ensemble", "name another output");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            var there = Open(folder);
            if (there.Plan.Text == plan.Text) return there;
            throw Refused(folder, $"parts of another run ({Difference(there.Plan, plan)})", "parts of this run, or nothing", "name another output, or remove the folder");
        }
        Unwritable.Told(folder, "a folder that cannot be written", () => Directory.CreateDirectory(folder));
        var parts = new EnsembleParts(folder, plan);
        parts.WriteWhole(PlanFile, plan.Text);
        return parts;
    }

    /// <summary>Opens a folder with parts.</summary>
    /// <exception cref="CaseException">It has no plan.</exception>
    public static EnsembleParts Open(string folder)
    {
        var path = Path.Combine(folder, PlanFile);
        if (!File.Exists(path)) throw Refused(folder, "no plan.json", "a folder that 'netback ensemble' has begun", "name the folder that ends in .parts");
        return EnsemblePlan.Read(File.ReadAllText(path)) is { } plan ? new EnsembleParts(folder, plan)
            : throw Refused(path, "something that is no plan of this version", "the plan that 'netback ensemble' wrote", "begin the ensemble again in a new folder");
    }

    /// <summary>True where the futures of a file have been solved.</summary>
    public bool Has(long file) => File.Exists(PathOf(file));

    public string PathOf(long file) => Path.Combine(Folder, NameOf(file));

    /// <summary>Writes the futures of one file: beside it first, flushed to the disk, then renamed.</summary>
    public void Write(long file, IEnumerable<Future> futures)
    {
        var text = new StringBuilder();
        foreach (var future in futures) FutureText.Append(text, future);
        WriteWhole(NameOf(file), text.ToString());
    }

    public static string NameOf(long file) => string.Create(CultureInfo.InvariantCulture, $"futures-{file:00000000}.csv");

    private void WriteWhole(string name, string text) => StagedFile.Write(Path.Combine(Folder, name), path =>
    {
        using var stream = new FileStream(path, FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    });

    private static string Difference(EnsemblePlan there, EnsemblePlan wanted)
    {
        var differences = new List<string>();
        void Compare<T>(string what, T old, T young, Func<T, string> text)
        {
            if (!Equals(old, young)) differences.Add($"{what} {text(old)} instead of {text(young)}");
        }
        Compare("version", there.Version, wanted.Version, text => text);
        Compare("case", there.Case, wanted.Case, text => text);
        Compare("year", there.Year, wanted.Year, year => Numbers.Text(year));
        Compare("method", there.Method, wanted.Method, method => method.ToString());
        Compare("samples", there.Samples, wanted.Samples, samples => Numbers.Text(samples));
        Compare("seed", there.Seed, wanted.Seed, seed => Numbers.Text(seed));
        Compare("scenarios", Names(there), Names(wanted), text => text);
        return differences.Count > 0 ? Words.And(differences) : "the case or what is drawn has changed since";
    }

    private static string Names(EnsemblePlan plan) => string.Join(' ', plan.Scenarios.Select(scenario => scenario.Scenario));

    private static CaseException Refused(string where, string found, string expected, string remedy) =>
        new([new Problem(where, null, null, found, expected, remedy)]);
}
