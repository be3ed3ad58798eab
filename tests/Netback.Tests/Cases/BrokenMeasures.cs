using System.Globalization;

namespace Netback.Tests.Cases;

/// <summary>Everything that a row of measures can be wrong in, as a table of rows and messages; all told at once, in the table and in a scenario.</summary>
internal static class BrokenMeasures
{
    private const string Header = "kind,commodity,origin,destination,via,seller,site,place,value,unit,basis,quantity,upside,rent_to,from,until";

    private static readonly (string Cells, string[] Messages)[] Rows =
    [
        ("tarif,apt,,,,,,,5,USD/t,,,,,,", ["kind: found 'tarif', expected tariff, export_tax, subsidy, royalty, import_ban, export_ban, transit_ban, quota, domestic_processing, variable_levy, intervention or cfd; did you mean 'tariff'?"]),
        ("tariff,apt,,CHN,,,,,5,USD/kg,,,,,,", ["unit: found 'USD/kg', expected USD/t or share; did you mean 'USD/t'?"]),
        ("tariff,apt,,CHN,,,,,5,share;USD/t,,,,,,", ["unit: found 'share;USD/t', expected USD/t or share; choose one of these"]),
        ("tariff,apt,,CHN,,,,,5,,,,,,,", ["unit: found nothing, expected a unit for the kind tariff; fill it: unit of the value"]),
        ("tariff,apt,,CHN,,,,,,USD/t,,,,,,", ["value: found nothing, expected a value for the kind tariff; fill it: rate, floor, strike or required share"]),
        ("tariff,apt,,CHN,,,,,-5,USD/t,,,,,,", ["value: found -5, expected a number of at least 0; state what is paid out as a subsidy"]),
        ("tariff,apt,,CHN,,,,,25,share,,,,,,", ["value: found 25, expected a share of at most 10; write ten percent as 0.1"]),
        ("tariff,apt,,CHN,,,,,ten,USD/t,,,,,,", ["value: found 'ten', expected a number; write a finite number such as 1234.5 or 1.2e6, or leave the cell empty where it is absent"]),
        ("tariff,appt,,CHN,,,,,5,USD/t,,,,,,", ["commodity: found 'appt', expected a name known to the case, of commodities; did you mean 'apt'?"]),
        ("tariff,apt,,group:clup,,,,,5,USD/t,,,,,,", ["destination: found 'group:clup', expected a name known to the case, of places; did you mean 'group:club'?"]),
        ("tariff,apt,,CHN,KAX,,,,5,USD/t,,,,,,", ["via: found 'KAX', expected a name known to the case, of links, places or countries; did you mean 'KAZ'?"]),
        ("tariff,apt,,CHN,,nobody,,,5,USD/t,,,,,,", ["seller: found 'nobody', expected a name known to the case, of actors or sites; correct the name; see 'netback explain' for selectors"]),
        ("tariff,apt,,CHN,,,,,5,USD/t,cit,,,,,", ["basis: found 'cit', expected cif or fob; did you mean 'cif'?"]),
        ("tariff,apt,,CHN,,,,,5,USD/t,,,,,2030,2026", ["until: found 2026, expected a year no earlier than from; correct from or until"]),
        ("variable_levy,apt,,DEU,,,,,40000,USD/t,,,,,,", ["place: found nothing, expected a place for the kind variable_levy; fill it: where a floor is tested"]),
        ("variable_levy,apt,,,,,,hamburg,40000,USD/t,,,,,,", ["destination: found nothing, expected a destination for the kind variable_levy; fill it: where the goods go"]),
        ("intervention,apt,,,KAZ,,,hamburg,40000,USD/t,,,,,,", ["via: found KAZ, expected nothing for the kind intervention; the kind intervention acts on no route, so that there is no way to ask for: empty the cell, or correct the kind"]),
        ("quota,apt,,CHN,,,,,,,,,,,,", ["quantity: found nothing, expected a quantity for the kind quota; fill it: of a quota, or the most a floor covers"]),
        ("quota,apt,,CHN,,,,,10,USD/t,,5,,,,", ["value: found 10, expected nothing for the kind quota; a quota knows no such thing: empty the cell, or correct the kind",
            "unit: found USD/t, expected nothing for the kind quota; a quota knows no such thing: empty the cell, or correct the kind"]),
        ("quota,apt,,CHN,,,,,,,,-5,,,,", ["quantity: found -5, expected a number of at least 0; correct it: of a quota, or the most a floor covers (t/yr)"]),
        ("quota,apt,,CHN,,,,,,,,5,,treasury,,", ["rent_to: found 'treasury', expected origin or destination; choose one of these"]),
        ("cfd,apt,,,,,inland,hamburg,,USD/t,,,,,,", ["value: found nothing, expected a value for the kind cfd; fill it: rate, floor, strike or required share"]),
        ("cfd,apt,,,,,inland,hamburg,40000,share,,,,,,", ["unit: found share, expected USD/t for the kind cfd; give the value in USD/t"]),
        ("cfd,apt,,,,,inland,hamburg,40000,USD/t,,,1.5,,,", ["upside: found 1.5, expected a number in [0, 1]; correct it: share of what lies above the strike that is paid back (share)"]),
        ("domestic_processing,ore,,,,,,,1.5,,,,,,,", ["value: found 1.5, expected a share from 0 to 1; give the share that must be processed at home"]),
        ("domestic_processing,ore,,,KAZ,,,,0.5,,,,,,,", ["via: found KAZ, expected nothing for the kind domestic_processing; the kind domestic_processing acts on no route, so that there is no way to ask for: empty the cell, or correct the kind"]),
        ("royalty,ore,,,KAZ,,,,0.1,share,,,,,,", ["via: found KAZ, expected nothing for the kind royalty; the kind royalty acts on no route, so that there is no way to ask for: empty the cell, or correct the kind"]),
        ("subsidy,apt,,,,,,,1,share,,,,,,", ["value: found 1, expected a share below 1; write ten percent as 0.1"]),
        ("export_ban,apt,KAZ,,,,,,5,USD/t,,,,,,", ["value: found 5, expected nothing for the kind export_ban; a ban knows no such thing: empty the cell, or correct the kind",
            "unit: found USD/t, expected nothing for the kind export_ban; a ban knows no such thing: empty the cell, or correct the kind"]),
    ];

    public static IEnumerable<BrokenCase> All =>
    [
        new("every wrong measure at once", c => c.Write("measures.csv", Table), [.. Messages("measures.csv", 2)]),
        new("every wrong measure at once in a scenario", c => c.Write("scenarios/wide.yaml", Scenario), [.. Messages("scenarios/wide.yaml", 3)],
            Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a way that a club without members names", c => c.Write("measures.csv", "measure,kind,commodity,via,value,unit\nduty,export_tax,apt,group:club,5,USD/t\n"), [
            "measures.csv:2: via: found group:club, which picks nothing in 2025, expected a selector that picks something; give the club a member in that year, or correct the selector"]),
        new("more ways than are told apart", c => c.Write("measures.csv", "measure,kind,commodity,via,value,unit\n" + string.Concat(
            new[] { "KAZ", "UZB", "CHN", "DEU", "bloc:hosts", "KAZ;CHN", "yard" }.Select((via, i) => $"t{i.ToString(CultureInfo.InvariantCulture)},export_tax,apt,{via},5,USD/t\n"))), [
            "measures.csv:8: via: found yard, one way more than 6, expected at most 6 different ways in force; write the same via in measures that mean the same way, or drop some in a scenario"]),
        new("requirements that cannot be asked", c => c.Write("requirements.csv", "requirement,partner,rule,of,threshold,applies_to\n"
            + "a,DEU,owner_share,CHN,0.25,\nb,DEU,owner_share_max,,0.25,\nc,DEU,buyer_share_max,CHN,,\nd,DEU,seller_share_max,CHN,0.5,\ne,DEU,origin_in,KAZ,0.5,\nf,DEU,route_avoids,KAX,,\ng,DEX,origin_in,KAZ,,mineral:tungstn\nh,DEU,owner_share_max,CHN,25,\n"), [
            "requirements.csv:2: rule: found 'owner_share', expected owner_share_max, origin_in, input_share_max, buyer_share_max, buyer_share_min, seller_share_max or route_avoids; choose one of these",
            "requirements.csv:3: of: found nothing, expected whom or what owner_share_max is about; name actors, countries, blocs, clubs, or for route_avoids ways",
            "requirements.csv:4: threshold: found nothing, expected a share for buyer_share_max; fill it: write a quarter as 0.25",
            "requirements.csv:5: of: found CHN, expected nothing for seller_share_max; it is about the country of each site: empty the cell",
            "requirements.csv:6: threshold: found 0.5, expected nothing for origin_in; a site lies there or not: empty the cell",
            "requirements.csv:7: of: found 'KAX', expected a name known to the case, of actors, countries, links or places; did you mean 'KAZ'?",
            "requirements.csv:8: partner: found 'DEX', expected a name known to the case, of places; did you mean 'DEU'?",
            "requirements.csv:8: applies_to: found 'mineral:tungstn', expected a name known to the case, of sites or commodities; did you mean 'mineral:tungsten'?",
            "requirements.csv:9: threshold: found 25, expected a number in [0, 1]; correct it: share not to be exceeded, or to be reached (share)"]),
        new("a move of nobody", c => c.Write("scenarios/wide.yaml", "title: x\nplayer: CHX\n"), [
            "scenarios/wide.yaml:1: player: found 'CHX', expected a country or bloc of the case; did you mean 'CHN'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a stock of nothing nowhere", c => c.Write("observations.csv", "observation,year,kind,value,unit\nheld,2025,stock,5,kt\n"), [
            "observations.csv:2: commodity: found nothing, expected the commodity of the stock; fill it",
            "observations.csv:2: place: found nothing, expected the place of the stock; fill it",
            "observations.csv:2: unit: found kt, expected t for a stock; give the tonnes contained"]),
    ];

    private static string Table => $"measure,{Header}\n" + string.Concat(Rows.Select((row, i) => $"m{i.ToString(CultureInfo.InvariantCulture)},{row.Cells}\n"));

    /// <summary>The same rows as a scenario adds them, a line each.</summary>
    private static string Scenario => "add:\n  measures:\n" + string.Concat(Rows.Select((row, i) =>
        $"    - {{ measure: m{i.ToString(CultureInfo.InvariantCulture)}, {string.Join(", ", Header.Split(',').Zip(row.Cells.Split(',')).Where(cell => cell.Second.Length > 0).Select(cell => $"{cell.First}: \"{cell.Second}\""))} }}\n"));

    private static IEnumerable<string> Messages(string file, int firstLine) => Rows.SelectMany((row, i) =>
        row.Messages.Select(message => $"{file}:{(firstLine + i).ToString(CultureInfo.InvariantCulture)}: {message}"));
}
