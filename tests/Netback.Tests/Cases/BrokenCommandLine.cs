namespace Netback.Tests.Cases;

/// <summary>Cases broken in command line and overlays, each with every message it must give.</summary>
internal static class BrokenCommandLine
{
    public static IEnumerable<BrokenCase> All =>
    [
        new("a setting without a value", _ => { }, [
            "command line: --set: found 'links/rail-1/capacity', expected TABLE/ID/COLUMN=VALUE; write for instance links/almaty-aktau/capacity=4000000"], Request: (_, request) => request with { Sets = ["links/rail-1/capacity"] }),
        new("a setting without a column", _ => { }, [
            "command line: --set: found 'links/rail-1', expected table/id/column; write for instance links/almaty-aktau/capacity"], Request: (_, request) => request with { Sets = ["links/rail-1=5"] }),
        new("a setting of an unknown table", _ => { }, [
            "command line: --set: found an unknown table 'lnks', expected a table of the format; did you mean 'links'?"], Request: (_, request) => request with { Sets = ["lnks/rail-1/capacity=5"] }),
        new("a setting of an unknown id", _ => { }, [
            "command line: --set: found 'rail-11', expected an id of links; did you mean 'rail-1'?"], Request: (_, request) => request with { Sets = ["links/rail-11/capacity=5"] }),
        new("a setting of an unknown column", _ => { }, [
            "command line: --set: found an unknown column 'capacty', expected a column of links; did you mean 'capacity'?"], Request: (_, request) => request with { Sets = ["links/rail-1/capacty=5"] }),
        new("a setting of a key", _ => { }, [
            "command line: --set: found the key link, expected a column that is not part of the key; drop the row and add another"], Request: (_, request) => request with { Sets = ["links/rail-1/link=5"] }),
        new("a setting out of range", _ => { }, [
            "command line: --set links/rail-1/capacity=-5: capacity: found -5, expected a number of at least 0; correct it: both directions together; absent: no limit (gross t/yr)"], Request: (_, request) => request with { Sets = ["links/rail-1/capacity=-5"] }),
        new("a year out of range", _ => { }, [
            "command line: --year: found 20, expected a year from 1900 to 2200; correct the year"], Request: (_, request) => request with { Year = 20 }),
        new("an overlay that is not there", _ => { }, [
            "own: found no such folder, expected the folder of an overlay; correct the path"], Request: (c, request) => request with { Overlays = [c.Beside("own")] }),
        new("an overlay with an unknown column", c => c.WriteBeside("own/links.csv", "link,capacty\nrail-1,5\n"), [
            "own/links.csv:1: capacty: found an unknown column 'capacty', expected a column of links; did you mean 'capacity'?"], Request: (c, request) => request with { Overlays = [c.Beside("own")] }),
        new("an overlay with a value out of range", c => c.WriteBeside("own/links.csv", "link,capacity\nrail-1,-5\n"), [
            "own/links.csv:2: capacity: found -5, expected a number of at least 0; correct it: both directions together; absent: no limit (gross t/yr)"], Request: (c, request) => request with { Overlays = [c.Beside("own")] }),
        new("an overlay with a new row that lacks cells", c => c.WriteBeside("own/links.csv", "link,capacity\nrail-7,5\n"), [
            "own/links.csv:2: from: found nothing, expected an id of places; fill it: one end"], Request: (c, request) => request with { Overlays = [c.Beside("own")] }),
        new("an overlay with an unknown source", c => c.WriteBeside("own/links.csv", "link,capacity,source,confidence\nrail-1,5,s9,B\n"), [
            "own/links.csv:2: source: found 's9', expected an id of sources; did you mean 's1'?"], Request: (c, request) => request with { Overlays = [c.Beside("own")] }),
    ];
}
