//! The rule table is what the model decides by: each entry is live, cited, and matters.

use cellmate::{
    model::{Question, predict},
    parse::parse,
    rules::{Rule, Rulebook},
    version::Version,
};

#[test]
fn each_rule_decides_on_its_own_example_in_every_version_where_it_is_live() {
    let mut silent = Vec::new();
    for rule in Rule::all() {
        let program = parse(rule.entry().example).unwrap_or_else(|error| panic!("{}: {error}", rule.id()));
        for version in Version::all().filter(|&version| rule.is_live(version)) {
            let (intact, planted) = (Rulebook::default(), Rulebook::planted(rule));
            let question = Question::run(version).in_mode(rule.mode());
            let is_noticed = predict(&program, &question, &intact) != predict(&program, &question, &planted);
            if !is_noticed || intact.hits(rule) == 0 {
                silent.push(format!("{} in {version}: hit {} times", rule.id(), intact.hits(rule)));
            }
        }
    }
    assert!(silent.is_empty(), "planting these rules' errors changes nothing:\n{}", silent.join("\n"));
}

#[test]
fn no_rule_is_asked_for_where_it_is_not_live() {
    for rule in Rule::all() {
        let program = parse(rule.entry().example).unwrap_or_else(|error| panic!("{}: {error}", rule.id()));
        for version in Version::all().filter(|&version| rule.is_live(version)) {
            let rules = Rulebook::default();
            let question = Question::run(version).in_mode(rule.mode());
            predict(&program, &question, &rules);
            let strays: Vec<_> = Rule::all()
                .filter(|rule| rules.hits(*rule) > 0 && !rule.is_live(version))
                .map(Rule::id)
                .collect();
            assert!(strays.is_empty(), "{version} asks for {strays:?} on the example of {}", rule.id());
        }
    }
}

#[test]
fn rule_ids_are_unique_and_kebab_case() {
    let mut ids: Vec<_> = Rule::all().map(Rule::id).collect();
    for id in &ids {
        assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{id}");
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Rule::all().count());
}
