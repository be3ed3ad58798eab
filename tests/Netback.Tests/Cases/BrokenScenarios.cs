namespace Netback.Tests.Cases;

/// <summary>Cases broken in scenarios, each with every message it must give.</summary>
internal static class BrokenScenarios
{
    public static IEnumerable<BrokenCase> All =>
    [
        new("a scenario that is not there", _ => { }, [
            "command line: --scenario: found 'wyde', expected the name of a file in scenarios/, without .yaml; did you mean 'wide'?"], Request: (_, request) => request with { Scenarios = ["wyde"] }),
        new("a scenario above the folder", _ => { }, [
            "command line: --scenario: found '..' in '../wide', expected a scenario's name, or a relative path to its .yaml file; copy the file into the case's scenarios folder, or run from where it is"], Request: (_, request) => request with { Scenarios = ["../wide"] }),
        new("a scenario by an absolute path", _ => { }, [
            "command line: --scenario: found the absolute path '/etc/wide.yaml', expected a scenario's name, or a relative path to its .yaml file; copy the file into the case's scenarios folder, or run from where it is"], Request: (_, request) => request with { Scenarios = ["/etc/wide.yaml"] }),
        new("a scenario that links out of the folder", c => c.LinkOut("scenarios/wide.yaml"), [
            "scenarios/wide.yaml: found a link that leads out of the case's folder, expected a scenario; copy the file into the folder"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario that is empty", c => c.Write("scenarios/wide.yaml", ""), [
            "scenarios/wide.yaml:1: found 0 documents, expected one scenario; split the file, or fill it"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario that is not YAML", c => c.Write("scenarios/wide.yaml", "title: x\nset:\n  - { where: \"links\"\n"), [
            "scenarios/wide.yaml:4: found text that is not YAML (While parsing a flow mapping, did not find expected ',' or '}'), expected a scenario in YAML; mend the syntax on this line or just before it; quote texts that hold ': '"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario with brackets that are not closed", c => c.Write("scenarios/wide.yaml", "add:\n  measures: [ { measure: ban, kind\ndrop: [ \"demands d-flat\" ]\n"), [
            "scenarios/wide.yaml:2: found text that is not YAML, expected a scenario in YAML; mend the syntax on this line or after it: close brackets and quotes"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario with a key twice", c => c.Write("scenarios/wide.yaml", "title: x\ntitle: y\n"), [
            "scenarios/wide.yaml:2: found text that is not YAML (Duplicate key title), expected a scenario in YAML; mend the syntax on this line or just before it; quote texts that hold ': '"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario with an unknown alias", c => c.Write("scenarios/wide.yaml", "title: *x\n"), [
            "scenarios/wide.yaml:1: found the alias *x, expected every part written out; write in its place what it stands for"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario that is a list", c => c.Write("scenarios/wide.yaml", "- a\n"), [
            "scenarios/wide.yaml:1: found a list, expected title, kind, by, player, visibility, drop, set and add; see docs/schemas/scenario.schema.json"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario with an unknown key", c => c.Write("scenarios/wide.yaml", "titel: x\n"), [
            "scenarios/wide.yaml:1: titel: found an unknown key, expected title, note, player, kind, by, visibility, drop, set or add; did you mean 'title'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario of no known kind", c => c.Write("scenarios/wide.yaml", "title: x\nkind: optoin\n"), [
            "scenarios/wide.yaml:2: kind: found 'optoin', expected option or shock; did you mean 'option'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("an option of nobody", c => c.Write("scenarios/wide.yaml", "title: x\nkind: option\nby: CHX\n"), [
            "scenarios/wide.yaml:1: by: found 'CHX', expected a country, bloc or club of the case; did you mean 'CHN'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a shock that somebody chooses", c => c.Write("scenarios/wide.yaml", "title: x\nkind: shock\nby: CHN\n"), [
            "scenarios/wide.yaml:1: by: found somebody who chooses what is no option, expected kind: option beside it; add kind: option, or remove by"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a scenario that nests too deep", c => c.Write("scenarios/wide.yaml", "set: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"), [
            "scenarios/wide.yaml:1: found lists nested too deep, expected at most 20 levels; a scenario has title, drop, set and add"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a set without where", c => c.Write("scenarios/wide.yaml", "set:\n  - { column: capacity, times: 2 }\n"), [
            "scenarios/wide.yaml:2: set.where: found nothing, expected a table and a selector; add where"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a set without an operation", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links, column: capacity }\n"), [
            "scenarios/wide.yaml:2: set: found neither times, plus nor value, expected exactly one of times, plus and value; say what to do"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a set with two operations", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links, column: capacity, times: 2, plus: 1 }\n"), [
            "scenarios/wide.yaml:2: set: found times and plus, expected exactly one of times, plus and value; split it into several items"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a set of an unknown column", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links, column: capacty, times: 2 }\n"), [
            "scenarios/wide.yaml:2: set.column: found an unknown column 'capacty', expected a column of links; did you mean 'capacity'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a set of a key", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links rail-1, column: link, value: x }\n"), [
            "scenarios/wide.yaml:2: set.column: found the key link, expected a column that is not part of the key; drop the row and add another"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a factor on words", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links rail-1, column: mode, times: 2 }\n"), [
            "scenarios/wide.yaml:2: set.column: found mode, which holds no numbers, expected a column that holds numbers; use value"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a factor that is no number", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links rail-1, column: cost, times: much }\n"), [
            "scenarios/wide.yaml:2: set.times: found 'much', expected a number; write a finite number such as 1234.5 or 1.2e6, or leave the cell empty where it is absent"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a selector that matches nothing", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: \"links corridor:easst\", column: cost, times: 2 }\n"), [
            "scenarios/wide.yaml:2: set.where: found 'links corridor:easst', which matches no row, expected rows of links; correct the selector, or remove the item"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a drop that matches nothing", c => c.Write("scenarios/wide.yaml", "drop: [ \"links rail-11\" ]\n"), [
            "scenarios/wide.yaml:1: drop: found 'links rail-11', which matches no row, expected rows of links; did you mean 'rail-1'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a drop from an unknown table", c => c.Write("scenarios/wide.yaml", "drop: [ \"link rail-1\" ]\n"), [
            "scenarios/wide.yaml:1: drop: found an unknown table 'link', expected a table of the case; did you mean 'links'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a drop with a bad selector", c => c.Write("scenarios/wide.yaml", "drop: [ \"links route:x\" ]\n"), [
            "scenarios/wide.yaml:1: drop: found a faulty selector ('route:' is not one of bloc, group, mineral, form, corridor, place), expected a selector; join with &, separate alternatives with ;, negate with !"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a set of the paths", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: paths, column: value, times: 2 }\n"), [
            "scenarios/wide.yaml:2: set.where: found the table paths, expected a table of the case; paths apply before scenarios: change the figure itself"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a source that the case has not", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links rail-1, column: cost, times: 2, source: s9 }\n"), [
            "scenarios/wide.yaml:2: set.source: found 's9', expected an id of sources; did you mean 's1'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a grade that is none in a scenario", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links rail-1, column: cost, times: 2, confidence: E }\n"), [
            "scenarios/wide.yaml:2: set.confidence: found 'E', expected A, B, C or D; write one grade"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a value out of range after a scenario", c => c.Write("scenarios/wide.yaml", "set:\n  - { where: links rail-1, column: capacity, plus: -1000000 }\n"), [
            "scenarios/wide.yaml:2: capacity: found -910000, expected a number of at least 0; correct it: both directions together; absent: no limit (gross t/yr)"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("an added row with an unknown column", c => c.Write("scenarios/wide.yaml", "add:\n  places:\n    - { place: new, name: New, country: KAZ, latt: 3 }\n"), [
            "scenarios/wide.yaml:3: add.places.latt: found an unknown column, expected a column of places; did you mean 'lat'?"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("an added row without a required cell", c => c.Write("scenarios/wide.yaml", "add:\n  places:\n    - { place: new, name: New }\n"), [
            "scenarios/wide.yaml:3: country: found nothing, expected an id of countries; fill it: country it lies in"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("an added row whose id is taken", c => c.Write("scenarios/wide.yaml", "add:\n  places:\n    - { place: mine, name: New, country: KAZ }\n"), [
            "scenarios/wide.yaml:3: place: found mine again, expected each id once; it stands on places.csv:2; remove or rename one of the two rows"], Request: (_, request) => request with { Scenarios = ["wide"] }),
        new("a measure not built yet in a scenario", c => c.Write("scenarios/wide.yaml", "add:\n  measures:\n    - { measure: ban, kind: import_ban, commodity: apt, origin_rule: mined }\n"), [
            "scenarios/wide.yaml:3: origin_rule: found what is not built yet: origin_rule mined, expected processed; leave the row out, or drop it in a scenario"], Request: (_, request) => request with { Scenarios = ["wide"] }),
    ];
}
