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
        new("an assay of the main mineral", c => c.Append("assays.csv", "ore,tungsten,0.1,s1,B\n"), [
            "assays.csv:3: mineral: found tungsten, the main mineral of ore, expected another mineral; quantities are tonnes of the main mineral already; remove the row"]),
        new("a process without a recipe", c => c.Append("processes.csv", "x-new,coastal,1,,,,,,D\n"), [
            "processes.csv:6: process: found x-new without a recipe, expected rows of recipes for it; add them to recipes.csv"]),
        new("uncertain figures that mean nothing", c => c.Write("uncertainties.csv", """
            target,distribution,parameters,group
            sites/pit/opens,uniform,low:1; high:2,
            recipes/x-inland+ore/amount,uniform,low:-2; high:-1,
            links/rail-1/km,uniform,low:1; high:2,
            links/rail-2/days_p90,uniform,low:1; high:2,
            links/ship-1/capacity,uniform,low:1; high:2,
            demands/d-stiff/elasticity,uniform,low:1; high:2,
            demands/d-line/slope,uniform,low:1,
            supplies/u1/cost,uniform,low:2; high:1,
            supplies/u1/slope,lognormal,spread:-1,
            supplies/u1/capacity,triangular,low:6000; high:7000,
            processes/x-coastal/cost,discrete,values:1|2; weights:1,
            processes/x-inland/cost,uniform,low:x; high:1,
            processes/x-later/cost,loguniform,low:0; high:1,
            links/rail-1/cost,uniform,mode:3; high:1,

            """), [
            "uncertainties.csv:2: target: found opens, expected a column that holds numbers; see 'netback explain sites'",
            "uncertainties.csv:3: target: found recipes, expected a figure of supplies, processes, links, places, demands, measures, conduct, frictions or contracts; name a figure of one of these; scenarios change all others",
            "uncertainties.csv:4: target: found km, expected cost, days, border_cost, border_days, capacity or background of links; name one of these; scenarios change all others",
            "uncertainties.csv:5: target: found days_p90, expected cost, days, border_cost, border_days, capacity or background of links; name one of these; scenarios change all others",
            "uncertainties.csv:6: target: found links/ship-1/capacity without a value, expected a figure that is there; give it a value, or remove the row",
            "uncertainties.csv:7: target: found demands/d-stiff/elasticity of 0, expected a figure other than 0; give it a value, or remove the row",
            "uncertainties.csv:8: parameters: found nothing, expected high for uniform; write for instance low:80; high:120",
            "uncertainties.csv:9: parameters: found 'low:2; high:1', expected low ≤ high; write for instance low:80; high:120",
            "uncertainties.csv:10: parameters: found 'spread:-1', expected a spread of at least 0 on a positive figure, or 0 < low ≤ median ≤ high; write for instance spread:0.3, or low:80; high:130",
            "uncertainties.csv:11: parameters: found 'low:6000; high:7000', expected low ≤ mode ≤ high (mode is the figure's value where it is not given); write for instance low:50; mode:80; high:120",
            "uncertainties.csv:12: parameters: found 'values:1|2; weights:1', expected as many weights as values, none negative, not all zero; write for instance values:0|100; weights:3|1",
            "uncertainties.csv:13: parameters: found 'low:x', expected a number; write for instance low:0.5",
            "uncertainties.csv:14: parameters: found 'low:0; high:1', expected 0 < low ≤ high; write for instance low:80; high:120",
            "uncertainties.csv:15: parameters: found 'mode:3', expected low, high or times for uniform; write for instance low:80; high:120",
        ]),
    ];
}
