namespace Netback.Tests.Cases;

/// <summary>Cases broken in names, each with every message it must give.</summary>
internal static class BrokenReferences
{
    public static IEnumerable<BrokenCase> All =>
    [
        new("an id twice", c => c.Append("assays.csv", "ore,molybdenum,0.01,s1,B\n"), [
            "assays.csv:3: commodity: found ore+molybdenum again, expected each id once; it stands on assays.csv:2; remove or rename one of the two rows"]),
        new("a place that is not there", c => c.Replace("sites.csv", "Pit,mine", "Pit,mien"), [
            "sites.csv:2: place: found 'mien', expected an id of places; did you mean 'mine'?"]),
        new("a country that is not there", c => c.Replace("places.csv", "Hamburg,DEU", "Hamburg,DEN"), [
            "places.csv:5: country: found 'DEN', expected an id of countries; did you mean 'DEU'?"]),
        new("a source that is not there", c => c.Replace("assays.csv", "s1,B", "s9,B"), [
            "assays.csv:2: source: found 's9', expected an id of sources; did you mean 's1'?"]),
        new("a controlling country that is not there", c => c.Replace("links.csv", "KAZ;CHN", "KAZ;CHM"), [
            "links.csv:3: country: found 'CHM', expected an id of countries; did you mean 'CHN'?"]),
        new("an owner that is not there", c => c.Replace("ownership.csv", "pit,firm", "pit,firma"), [
            "ownership.csv:2: actor: found 'firma', expected an id of actors; did you mean 'firm'?"]),
        new("a seller that is not there", c => c.Replace("supplies.csv", "5000,,s1", "5000,frm,s1"), [
            "supplies.csv:2: seller: found 'frm', expected an id of actors or sites; did you mean 'firm'?"]),
        new("a selector of an unknown kind", c => c.Replace("freight.csv", "corridor:east", "route:east"), [
            "freight.csv:2: link: found a faulty selector ('route:' is not one of bloc, group, mineral, form, corridor, place), expected a selector; join with &, separate alternatives with ;, negate with !"]),
        new("a selector with an empty part", c => c.Replace("freight.csv", "corridor:east,", "corridor:east&,"), [
            "freight.csv:2: link: found a faulty selector (an empty part), expected a selector; join with &, separate alternatives with ;, negate with !"]),
        new("a selector that names an unknown corridor", c => c.Replace("freight.csv", "corridor:east", "corridor:eest"), [
            "freight.csv:2: link: found 'corridor:eest', expected a name known to the case, of links; did you mean 'corridor:east'?"]),
        new("a selector that says nothing about its subject", c => c.Replace("freight.csv", "form:ore", "corridor:east"), [
            "freight.csv:2: commodity: found 'corridor:east', expected a selector of commodities; correct the name; see 'netback explain' for selectors"]),
        new("a buyer that is not there", c => c.Replace("contracts.csv", "inland,DEU", "inland,DEX"), [
            "contracts.csv:3: buyer: found 'DEX', expected a name known to the case, of places; did you mean 'DEU'?"]),
        new("a path of an unknown table", c => c.Replace("paths.csv", "links/rail-1/capacity,2025", "lnks/rail-1/capacity,2025"), [
            "paths.csv:2: target: found an unknown table 'lnks', expected a table of the format; did you mean 'links'?"]),
        new("a path of an unknown id", c => c.Replace("paths.csv", "links/rail-1/capacity,2025", "links/rail-9/capacity,2025"), [
            "paths.csv:2: target: found 'rail-9', expected an id of links; did you mean 'rail-1'?"]),
        new("a path of a column that holds no numbers", c => c.Replace("paths.csv", "links/rail-1/capacity,2025", "links/rail-1/mode,2025"), [
            "paths.csv:2: target: found mode, expected a column that holds numbers; see 'netback explain links'"]),
        new("an assay of the main mineral", c => c.Replace("assays.csv", "ore,molybdenum", "ore,tungsten"), [
            "assays.csv:2: mineral: found tungsten, the main mineral of ore, expected another mineral; quantities are tonnes of the main mineral already; remove the row"]),
        new("a process without a recipe", c => c.Append("processes.csv", "x-new,coastal,1,,,,,,D\n"), [
            "processes.csv:6: process: found x-new without a recipe, expected rows of recipes for it; add them to recipes.csv"]),
    ];
}
