namespace Netback.Tests.Cases;

/// <summary>Cases broken in single cells and rows, each with every message it must give.</summary>
internal static class BrokenCells
{
    public static IEnumerable<BrokenCase> All =>
    [
        new("a required cell that is empty", c => c.Replace("links.csv", "rail-1,mine,yard,rail,900,30,", "rail-1,mine,yard,rail,900,,"), [
            "links.csv:2: cost: found nothing, expected a number of at least 0; fill it: carriage over the link"]),
        new("a word for a number", c => c.Replace("links.csv", ",900,30,", ",900,cheap,"), [
            "links.csv:2: cost: found 'cheap', expected a number of at least 0; write a finite number such as 1234.5 or 1.2e6, or leave the cell empty where it is absent"]),
        new("a thousands separator", c => c.Replace("links.csv", ",90000,10000,", ",\"90,000\",10000,"), [
            "links.csv:2: capacity: found '90,000', expected a number of at least 0; write it without thousands separators and with a decimal point, for instance 1234.5"]),
        new("a blank as thousands separator", c => c.Replace("links.csv", ",90000,10000,", ",90 000,10000,"), [
            "links.csv:2: capacity: found '90 000', expected a number of at least 0; write it without thousands separators and with a decimal point, for instance 1234.5"]),
        new("NaN", c => c.Replace("links.csv", ",900,30,", ",900,NaN,"), [
            "links.csv:2: cost: found 'NaN', expected a number of at least 0; leave the cell empty where the figure is absent"]),
        new("Infinity", c => c.Replace("links.csv", ",90000,10000,", ",Infinity,10000,"), [
            "links.csv:2: capacity: found 'Infinity', expected a number of at least 0; leave the cell empty where the figure is absent"]),
        new("a number beyond what can be held", c => c.Replace("links.csv", ",900,30,", ",900,1e999,"), [
            "links.csv:2: cost: found '1e999', expected a number of at least 0; write a finite number such as 1234.5 or 1.2e6, or leave the cell empty where it is absent"]),
        new("a number too small to be held", c => c.Replace("links.csv", ",900,30,", ",900,1e-999,"), [
            "links.csv:2: cost: found '1e-999', expected a number of at least 0; write a finite number such as 1234.5 or 1.2e6, or leave the cell empty where it is absent"]),
        new("a negative capacity", c => c.Replace("links.csv", ",90000,10000,", ",-90000,10000,"), [
            "links.csv:2: capacity: found -90000, expected a number of at least 0; correct it: both directions together; absent: no limit (gross t/yr)"]),
        new("contained 0", c => c.Replace("commodities.csv", "ore,tungsten,ore,0.01", "ore,tungsten,ore,0"), [
            "commodities.csv:2: contained: found 0, expected a number in (0, 1]; correct it: tonnes of the mineral per gross tonne (t/gross t)"]),
        new("contained above 1", c => c.Replace("commodities.csv", "apt,tungsten,intermediate,0.7", "apt,tungsten,intermediate,70"), [
            "commodities.csv:3: contained: found 70, expected a number in (0, 1]; correct it: tonnes of the mineral per gross tonne (t/gross t)"]),
        new("a latitude off the globe", c => c.Replace("places.csv", "48,75", "148,75"), [
            "places.csv:2: lat: found 148, expected a number in [-90, 90]; correct it: latitude (degrees north)"]),
        new("an id in capitals", c => c.Replace("requirements.csv", "clean,west", "Clean,west"), [
            "requirements.csv:2: requirement: found 'Clean', expected an id of a-z, 0-9 and -; use small letters, digits and hyphens only"]),
        new("a country in small letters", c => c.Write("groups.csv", "group,country\nc5,kaz\n"), [
            "groups.csv:2: country: found 'kaz', expected an id of countries; did you mean 'KAZ'?"]),
        new("a country code of four letters", c => c.Append("countries.csv", "KAZA,Kazakhstan,hosts\n"), [
            "countries.csv:6: country: found 'KAZA', expected a country code of three capitals (ISO alpha-3); write for instance KAZ"]),
        new("a year of two digits", c => c.Replace("sites.csv", "operating,2020,", "operating,20,"), [
            "sites.csv:2: opens: found '20', expected a year from 1900 to 2200; write four digits"]),
        new("an unknown status", c => c.Replace("sites.csv", "firm,operating,2020", "firm,operatng,2020"), [
            "sites.csv:2: status: found 'operatng', expected operating, construction, planned, exploration, idle, suspended, cancelled or closed; did you mean 'operating'?"]),
        new("an unknown form", c => c.Replace("commodities.csv", "tungsten,ore,0.01", "tungsten,ores,0.01"), [
            "commodities.csv:2: form: found 'ores', expected ore, concentrate, intermediate, metal or product; did you mean 'ore'?"]),
        new("true for yes", c => c.Replace("freight.csv", ",,no,", ",,false,"), [
            "freight.csv:3: allowed: found 'false', expected yes or no; write yes or no"]),
        new("a direction that is none", c => { c.Write("links.csv", "link,from,to,cost,direction\nrail-1,mine,yard,30,two\n"); c.Remove("paths.csv"); c.Remove("uncertainties.csv"); c.Remove("freight.csv"); c.Remove("demands.csv"); c.Remove("contracts.csv"); c.Remove("scenarios/wide.yaml"); }, [
            "links.csv:2: direction: found 'two', expected both or one; choose one of these"]),
        new("a grade that is none", c => c.Replace("assays.csv", "s1,B", "s1,E"), [
            "assays.csv:2: confidence: found 'E', expected A, B, C or D; write one grade, with exceptions such as B; elasticity:D"]),
        new("an exception for a column that is none", c => c.Replace("demands.csv", "B; elasticity:D", "B; elastcity:D"), [
            "demands.csv:3: confidence: found 'elastcity', expected a figure of demands; did you mean 'elasticity'?"]),
        new("a range without its column", c => c.Replace("links.csv", "cost:25", "25"), [
            "links.csv:2: low: found '25', expected column:value pairs with semicolons between; write for instance capacity:1200; cost:35"]),
        new("a range the wrong way round", c => c.Replace("links.csv", "cost:25,cost:40", "cost:40,cost:25"), [
            "links.csv:2: low: found 40 above 25 for cost, expected low below high; swap the two values"]),
        new("a grade without a source", c => c.Replace("assays.csv", "s1,B", ",B"), [
            "assays.csv:2: confidence: found B for amount without a source, expected a source, or D; name the source in the column source, or grade the figure D"]),
        new("a link from a place to itself", c => c.Replace("links.csv", "rail-2,yard,port", "rail-2,yard,yard"), [
            "links.csv:3: to: found the same place at both ends, yard, expected two places; correct one of the ends"]),
        new("a site that closes before it opens", c => c.Replace("sites.csv", "operating,2020,", "operating,2020,2019"), [
            "sites.csv:2: closes: found 2019, expected a year after opens; correct opens or closes"]),
        new("a measure that ends before it begins", c => c.Replace("measures.csv", "2024,2026", "2026,2024"), [
            "measures.csv:2: until: found 2024, expected a year no earlier than from; correct from or until"]),
        new("a supply in both forms", c => c.Replace("supplies.csv", "u2,pit,ore,,,400", "u2,pit,ore,900,,400"), [
            "supplies.csv:3: quantity: found quantity, price and elasticity beside cost, expected one of the two forms; keep cost and slope, or quantity, price and elasticity"]),
        new("a supply in neither form", c => c.Replace("supplies.csv", "u1,pit,ore,1000,2", "u1,pit,ore,,"), [
            "supplies.csv:2: cost: found nothing, expected cost, or quantity with price and elasticity; fill one of the two forms"]),
        new("half a reference point of a supply", c => c.Replace("supplies.csv", "400,6000,1.5", "400,,1.5"), [
            "supplies.csv:3: price: found nothing, expected quantity, price and elasticity together; fill price"]),
        new("an inelastic reference point of a supply", c => c.Replace("supplies.csv", "400,6000,1.5", "400,6000,0.8"), [
            "supplies.csv:3: elasticity: found 0.8, expected a number of at least 1; correct it: at the reference point; below 1 use steps"]),
        new("a demand in both forms", c => c.Replace("demands.csv", "apt,30000,10,,,,", "apt,30000,10,,38000,,"), [
            "demands.csv:2: price: found price beside intercept, expected one of the two forms; keep intercept and slope, or quantity, price and elasticity"]),
        new("a demand in neither form", c => c.Replace("demands.csv", "apt,30000,10,", "apt,,,"), [
            "demands.csv:2: intercept: found nothing, expected intercept, or quantity with price and elasticity; fill one of the two forms"]),
        new("half a reference point of a demand", c => c.Replace("demands.csv", "500,38000,-0.5,-1", "500,38000,,"), [
            "demands.csv:3: elasticity: found nothing, expected quantity, price and elasticity together; fill elasticity"]),
        new("a quantity beside a slope", c => c.Replace("demands.csv", "apt,30000,10,,", "apt,30000,10,70,"), [
            "demands.csv:2: quantity: found quantity beside intercept and a slope, expected a quantity only where the slope is 0; remove quantity, or the slope where any quantity up to it is bought at the intercept"]),
        new("an inelastic demand without a choke", c => c.Replace("demands.csv", "100,20000,0,,60000", "100,20000,-0.2,,"), [
            "demands.csv:5: choke: found nothing beside an elasticity of -0.2, expected a choke where the elasticity is within 0.3 of zero; give the most anybody pays, for instance three times the price"]),
        new("a demand inelastic in the long run without a choke", c => c.Replace("demands.csv", "-0.5,-1", "-0.5,-0.1"), [
            "demands.csv:3: choke: found nothing beside an elasticity_long of -0.1, expected a choke where the elasticity is within 0.3 of zero; give the most anybody pays, for instance three times the price"]),
        new("a contract with quantity and share", c => c.Replace("contracts.csv", "apt,100,,", "apt,100,0.5,"), [
            "contracts.csv:2: quantity: found quantity and share, expected exactly one of the two; remove one of them"]),
        new("a contract with neither quantity nor share", c => c.Replace("contracts.csv", "apt,100,,", "apt,,,"), [
            "contracts.csv:2: quantity: found neither quantity nor share, expected exactly one of the two; give one of them"]),
        new("a theta above 1", c => c.Replace("conduct.csv", "bloc:east,0", "bloc:east,2"), [
            "conduct.csv:2: theta: found 2, expected a number in [0, 1]; correct it: 0 price taker … 1 Cournot"]),
        new("a ban with a value", c => { c.Append("measures.csv", "ban,import_ban,ore,,CHN,,,,,s2,A\n"); c.Replace("measures.csv", "measure,kind,commodity,origin,destination,via,from,until,legal,source,confidence", "measure,kind,commodity,origin,destination,value,from,until,legal,source,confidence"); c.Replace("measures.csv", "ore,,CHN,,", "ore,,CHN,5,"); }, [
            "measures.csv:3: value: found 5, expected nothing for the kind import_ban; a ban knows no such thing: empty the cell, or correct the kind"]),
        new("a supply too small for its price", c => c.Replace("supplies.csv", "400,6000,1.5", "1e-300,1e300,1.5"), [
            "supplies.csv:3: quantity: found 1e-300, expected a quantity that gives a finite slope; correct quantity, price or elasticity"]),
        new("a demand too small for its price", c => c.Replace("demands.csv", "500,38000,-0.5,-1", "1e-300,1e300,-0.5,-1"), [
            "demands.csv:3: quantity: found 1e-300, expected a quantity that gives a finite slope; correct quantity, price or elasticity"]),
        new("a tariff without its rate", c => c.Append("measures.csv", "duty,tariff,ore,,,,,,,,\n"), [
            "measures.csv:3: value: found nothing, expected a value for the kind tariff; fill it: rate, floor, strike or required share",
            "measures.csv:3: unit: found nothing, expected a unit for the kind tariff; fill it: unit of the value"]),
    ];
}
