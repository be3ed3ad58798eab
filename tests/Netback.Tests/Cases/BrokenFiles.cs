namespace Netback.Tests.Cases;

/// <summary>Cases broken in files and tables, each with every message it must give.</summary>
internal static class BrokenFiles
{
    public static IEnumerable<BrokenCase> All =>
    [
        new("a folder that is not there", c => c.Remove(""), [
            "case: found no such folder, expected the folder of a case; correct the path, or begin with 'netback new NAME'"]),
        new("a package that is not there", c => c.Remove("datapackage.json"), [
            "datapackage.json: found no such file, expected the case's settings; create it or correct the name"]),
        new("a package that is a folder", c => c.MakeFolder("datapackage.json"), [
            "datapackage.json: found a folder, expected the case's settings; put a file in its place"]),
        new("a package that is not JSON", c => c.Write("datapackage.json", "{\n  \"name\": \"x\",\n  oops\n}\n"), [
            "datapackage.json:3: found text that is not JSON, expected one JSON object; mend the syntax on this line or just before it"]),
        new("a package that is a list", c => c.Write("datapackage.json", "[]"), [
            "datapackage.json:1: found a list, expected one JSON object; write { \"netback\": { \"format\": 1, \"base_year\": 2025 } }"]),
        new("a package without settings", c => c.Write("datapackage.json", "{ \"name\": \"x\" }"), [
            "datapackage.json: netback: found nothing, expected the case's settings; add \"netback\": { \"format\": 1, \"base_year\": 2025 }"]),
        new("an unknown setting", c => c.Replace("datapackage.json", "inventory_rate", "inventory_rat"), [
            "datapackage.json: netback.inventory_rat: found an unknown setting, expected format, base_year, inventory_rate, horizon, players, screening, wait_until or product; did you mean 'inventory_rate'?"]),
        new("a setting of another format", c => c.Replace("datapackage.json", "\"format\": 1", "\"format\": 2"), [
            "datapackage.json: netback.format: found '2', expected 1; this program reads format 1"]),
        new("a base year that is none", c => c.Replace("datapackage.json", "\"base_year\": 2025", "\"base_year\": \"soon\""), [
            "datapackage.json: netback.base_year: found 'soon', expected a year from 1900 to 2200; give the year of the money and of the solve"]),
        new("an inventory rate in percent", c => c.Replace("datapackage.json", "0.08", "8"), [
            "datapackage.json: netback.inventory_rate: found '8', expected a number in [0, 1]; give a share per year, for instance 0.10"]),
        new("an unknown horizon", c => c.Replace("datapackage.json", "\"short\"", "\"medium\""), [
            "datapackage.json: netback.horizon: found 'medium', expected \"short\" or \"long\"; choose which elasticities apply"]),
        new("a player that is neither country nor bloc", c => c.Replace("datapackage.json", "\"KAZ\"", "\"KAX\""), [
            "datapackage.json: netback.players: found 'KAX', expected a country or bloc of the case; did you mean 'KAZ'?"]),
        new("a screening mineral that nothing holds", c => c.Replace("datapackage.json", "\"players\"", "\"screening\": [\"tungstn\"], \"players\""), [
            "datapackage.json: netback.screening: found 'tungstn', expected a mineral of commodities.csv; did you mean 'tungsten'?"]),
        new("a product that is no commodity", c => c.Replace("datapackage.json", "\"players\"", "\"product\": \"aptt\", \"players\""), [
            "datapackage.json: netback.product: found 'aptt', expected a commodity of the case; did you mean 'apt'?"]),
        new("a year of waiting in words", c => c.Replace("datapackage.json", "\"players\"", "\"wait_until\": \"soon\", \"players\""), [
            "datapackage.json: netback.wait_until: found 'soon', expected a year from 1900 to 2200; give the year to which waiting leads, or leave it out"]),
        new("a screening mineral without a list", c => c.Replace("datapackage.json", "\"players\"", "\"screening\": \"tungsten\", \"players\""), [
            "datapackage.json: netback.screening: found 'tungsten', expected a list of minerals; write [\"zinc\", \"lead\"] or leave it out"]),
        new("a resource that is not there", c => c.Replace("datapackage.json", "\"title\"", "\"resources\": [ { \"path\": \"place.csv\" } ], \"title\""), [
            "datapackage.json: resources[0]: found no file place.csv, expected a file beside the package; did you mean 'places.csv'?",
            "datapackage.json: resources: found no resource for actors.csv, assays.csv, commodities.csv, conduct.csv, contracts.csv, countries.csv, deals.csv, demands.csv, freight.csv, frictions.csv, groups.csv, links.csv, measures.csv, observations.csv, ownership.csv, paths.csv, places.csv, processes.csv, recipes.csv, requirements.csv, sites.csv, sources.csv, supplies.csv and uncertainties.csv, expected a resource for each table; add what is missing, or leave resources out"]),
        new("a resource that leads out of the folder", c => c.Replace("datapackage.json", "\"title\"", "\"resources\": [ { \"path\": \"../places.csv\" } ], \"title\""), [
            "datapackage.json: resources[0]: found '..' in '../places.csv', expected the name of a file beside the package; name a file inside the case's folder",
            "datapackage.json: resources: found no resource for actors.csv, assays.csv, commodities.csv, conduct.csv, contracts.csv, countries.csv, deals.csv, demands.csv, freight.csv, frictions.csv, groups.csv, links.csv, measures.csv, observations.csv, ownership.csv, paths.csv, places.csv, processes.csv, recipes.csv, requirements.csv, sites.csv, sources.csv, supplies.csv and uncertainties.csv, expected a resource for each table; add what is missing, or leave resources out"]),
        new("a resource whose fields differ from the header", c => c.Replace("datapackage.json", "\"title\"", "\"resources\": [ { \"path\": \"assays.csv\", \"schema\": { \"fields\": [ { \"name\": \"commodity\" }, { \"name\": \"amounts\" } ] } } ], \"title\""), [
            "assays.csv:1: found columns that the package has not: mineral, amount, source, confidence, expected the fields of datapackage.json; make fields and header agree, or leave the schema out",
            "datapackage.json: resources[0]: found fields that assays.csv has not: amounts, expected the header's columns; make fields and header agree, or leave the schema out",
            "datapackage.json: resources: found no resource for actors.csv, commodities.csv, conduct.csv, contracts.csv, countries.csv, deals.csv, demands.csv, freight.csv, frictions.csv, groups.csv, links.csv, measures.csv, observations.csv, ownership.csv, paths.csv, places.csv, processes.csv, recipes.csv, requirements.csv, sites.csv, sources.csv, supplies.csv and uncertainties.csv, expected a resource for each table; add what is missing, or leave resources out"]),
        new("a folder where a table should be", c => c.MakeFolder("links.csv"), [
            "links.csv: found a folder, expected the table links; put a file in its place"]),
        new("an unknown table", c => c.Write("place.csv", "place\n"), [
            "place.csv: found an unknown table 'place', expected a table of the format; did you mean 'places'?"]),
        new("a table in capitals", c => c.Write("Offers.CSV", "a\n"), [
            "Offers.CSV: found an unknown table 'Offers', expected a table of the format; did you mean 'offers'?"]),
        new("a table of 65 MB", c => c.WriteSparse("observations.csv", 65L << 20), [
            "observations.csv: found a file of 65 MB, expected at most 64 MB; split off what the case does not need"]),
        new("a table that links out of the folder", c => c.LinkOut("frictions.csv"), [
            "frictions.csv: found a link that leads out of the case's folder, expected the table frictions; copy the file into the folder"]),
        new("a table that is not UTF-8", c => c.WriteBytes("requirements.csv", [.. "requirement,partner\nr,caf"u8, 0xE9, 0x0A]), [
            "requirements.csv:2: found bytes that are not UTF-8, expected text in UTF-8; save the file as UTF-8 (in a spreadsheet: CSV UTF-8)"]),
        new("a table with a zero byte", c => c.Write("requirements.csv", "requirement,partner\nr,p\0\n"), [
            "requirements.csv:2: found a zero byte, expected text in UTF-8; save the file as UTF-8 (in a spreadsheet: CSV UTF-8)"]),
        new("an empty table", c => c.Write("requirements.csv", ""), [
            "requirements.csv: found no header, expected a first line with requirement, partner and rule; see 'netback explain requirements', or remove the file"]),
        new("semicolons between cells", c => c.Write("requirements.csv", "requirement;partner;rule\nr;p;x\n"), [
            "requirements.csv:1: found cells separated by semicolons, expected cells separated by commas; save the table as CSV with commas and a decimal point"]),
        new("tabs between cells", c => c.Write("requirements.csv", "requirement\tpartner\nr\tp\n"), [
            "requirements.csv:1: found cells separated by tabs, expected cells separated by commas; save the table as CSV with commas and a decimal point"]),
        new("an unclosed quote", c => c.Write("requirements.csv", "requirement,partner,rule,of\nr,\"DEU,origin_in,KAZ\n"), [
            "requirements.csv:2: found a stray or unclosed quote, expected quotes around whole cells, doubled inside; close the quote, or write \"\" for a quote inside a quoted cell"]),
        new("a quote inside a cell", c => c.Write("requirements.csv", "requirement,partner,rule,of\nr,a \"b\" c,origin_in,KAZ\n"), [
            "requirements.csv:2: found a stray or unclosed quote, expected quotes around whole cells, doubled inside; close the quote, or write \"\" for a quote inside a quoted cell"]),
        new("a row with a cell too many", c => c.Write("requirements.csv", "requirement,partner,rule,of\n\nr,DEU,origin_in,KAZ\ns,DEU,origin_in,KAZ,extra\n"), [
            "requirements.csv:4: found 5 cells, expected 4 as in the header; add or remove commas; quote cells that hold one"]),
        new("a row with a cell too few, after a cell of two lines", c => c.Write("requirements.csv", "requirement,partner,rule,of,note\nr,DEU,origin_in,KAZ,\"p\nq\"\ns\n"), [
            "requirements.csv:4: found 1 cell, expected 5 as in the header; add or remove commas; quote cells that hold one"]),
        new("an unknown column", c => c.Replace("links.csv", "capacity,background", "capacty,background"), [
            "links.csv:1: capacty: found an unknown column 'capacty', expected a column of links; did you mean 'capacity'?"]),
        new("a column without a name", c => c.Write("requirements.csv", "requirement,partner,rule,of,\nr,DEU,origin_in,KAZ,\n"), [
            "requirements.csv:1: found a column without a name, expected a column of requirements; remove it, or see 'netback explain requirements'"]),
        new("a column twice", c => c.Write("requirements.csv", "requirement,partner,rule,of,of\nr,DEU,origin_in,KAZ,KAZ\n"), [
            "requirements.csv:1: of: found the column twice, expected each column once; remove one of the two"]),
        new("a required column that is missing", c => c.Write("requirements.csv", "requirement,rule,of\nr,origin_in,KAZ\n"), [
            "requirements.csv:1: partner: found no such column, expected a column partner: whose gate it is; add the column and fill it"]),
        new("a table that the package does not list", c => c.ListInPackageAllBut("assays.csv"), [
            "datapackage.json: resources: found no resource for assays.csv, expected a resource for each table; add what is missing, or leave resources out"]),
    ];
}
