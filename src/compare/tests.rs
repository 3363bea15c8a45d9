//! One pair of hand-made facts for each law, and for each way to keep or break it.
//!
//! Facts are written as replies of the helper; a prediction is made of a reply by giving each fact
//! a rule.

use super::*;
use crate::{
    facts::{
        Code, CodeWhy, Emitted, EventWhy,
        FactKind::{Language, Layout},
        Happening, PredictedRun, RanRun, Reply,
    },
    version::Version,
};

const RULE: Rule = Rule::ClassScopeInvisible;
const ORDER: Rule = Rule::FreeNamesSorted;

fn observed(reply: &str) -> Observation {
    match Reply::parse(reply) {
        Ok(Reply::Observed(observation)) => observation,
        other => panic!("{other:?} of {reply}"),
    }
}

fn with_whys(code: Code) -> Code<CodeWhy> {
    let why = Why { rule: RULE, line: code.facts.line };
    let whys = |names: &[crate::tree::Name]| vec![why; names.len()];
    Code {
        why: CodeWhy {
            emitted: Emitted::Yes,
            code: why,
            qualname: why,
            args: why,
            flags: why,
            varnames: whys(&code.facts.varnames),
            cellvars: whys(&code.facts.cellvars),
            freevars: whys(&code.facts.freevars),
            cellvars_order: ORDER,
            freevars_order: ORDER,
            varnames_unordered: false,
        },
        facts: code.facts,
        codes: code.codes.into_iter().map(with_whys).collect(),
    }
}

fn predicted(reply: &str) -> Prediction {
    let Observation { compiled, run } = observed(reply);
    let why = Why { rule: RULE, line: 7 };
    Prediction {
        compiled: compiled.map(with_whys).map_err(|rejection| (rejection, why)),
        fails: None,
        run: match run {
            None => PredictedRun::NotRun,
            Some(run) => PredictedRun::Ran(Box::new(RanRun {
                latest: None,
                whys: vec![
                    EventWhy {
                        event: why,
                        cells: vec![Why { rule: ORDER, line: 8 }; 3],
                        alive: Vec::new()
                    };
                    run.events.len()
                ],
                closures_run: 0,
                uses: Default::default(),
                messages: vec!["name 'a' is not defined".to_owned()],
                run,
            })),
        },
    }
}

fn subject(implementation: &str) -> Identity {
    Identity {
        implementation: implementation.to_owned(),
        version: Version::NEWEST,
        release: String::new(),
        build: Vec::new(),
        hash_seed: Some(0),
        origin: "a test".to_owned(),
        capabilities: match implementation {
            "cpython" => Capabilities::ALL,
            _ => Capabilities::LANGUAGE.without(Capability::ReferenceCounting),
        },
    }
}

type Found = (Law, FactKind, &'static str);

fn found(prediction: &Prediction, observation: &Observation, implementation: &str) -> Vec<Found> {
    let comparison = compare(prediction, observation, &subject(implementation));
    let found = |mismatch: &Mismatch| (mismatch.law, mismatch.kind, mismatch.field);
    comparison.mismatches.iter().map(found).collect()
}

#[track_caller]
fn differs(p: &str, o: &str, expected: &[Found]) {
    let (prediction, observation) = (predicted(p), observed(o));
    assert_eq!(found(&prediction, &observation, "cpython"), expected, "\npredicted {p}\nobserved  {o}");
    // Layout is held against CPython alone.
    let language: Vec<Found> = expected.iter().copied().filter(|(_, kind, _)| *kind == Language).collect();
    let elsewhere = found(&prediction, &observation, "other");
    assert!(elsewhere.iter().all(|found| language.contains(found)), "{elsewhere:?}");
    // And whatever it is, each side agrees with itself.
    assert_eq!(found(&prediction, &observed(p), "cpython"), []);
    assert_eq!(found(&predicted(o), &observation, "cpython"), []);
}

/// A module with this code inside, in the twelve items of the reply.
fn module(codes: &str) -> String {
    format!(r#"[1,"code",[-1,"<module>","<module>",1,0,0,0,0,0,[],[],[]{codes}],null]"#)
}

/// `def f` on line 2 with these argument counts, locals, flags and names.
fn def_f(counts: &str, names: &str) -> String {
    module(&format!(r#",0,"f","f",2,{counts},{names}"#))
}

/// A module that ran, with these events before teardown.
fn ran(events: &str) -> String {
    format!(r#"[1,"code",[-1,"<module>","<module>",1,0,0,0,0,0,[],[],[]],[[{events},["t",[]]],[]]]"#)
}

/// One `observe` of one value.
fn seen(value: &str) -> String {
    ran(&format!(r#"["o",[],[{value}]]"#))
}

/// One `observe` of a function `f` with these free variables and this closure.
fn closure(freevars: &str, cells: &str) -> String {
    seen(&format!(r#"["f",0,"f",{freevars},{cells},null,null,[]]"#))
}

#[test]
fn closure_none_says_that_a_closure_is_none_exactly_without_free_variables() {
    let law = &[(Law::ClosureNone, Language, "__closure__")];
    differs(&closure(r#"["a"]"#, r#"[["c",0,"1"]]"#), &closure(r#"["a"]"#, "null"), law);
    differs(&closure("[]", "null"), &closure("[]", "[]"), law);
    differs(&closure(r#"["a"]"#, r#"[["c",0,"1"]]"#), &closure(r#"["a"]"#, r#"[["o","list"]]"#), law);
}

#[test]
fn closure_length_says_that_there_are_as_many_cells_as_free_variables() {
    let law = &[(Law::ClosureLength, Language, "__closure__")];
    let one = closure(r#"["a"]"#, r#"[["c",0,"1"]]"#);
    differs(&one, &closure(r#"["a"]"#, "[]"), law);
    differs(&one, &closure(r#"["a"]"#, r#"[["c",0,"1"],["c",1,"2"]]"#), law);
}

#[test]
fn free_names_are_the_language_and_their_order_layout() {
    let f = |names: &str| def_f("0,0,0,0,3", &format!("[],[],{names}"));
    let law = Law::FreeNames;
    differs(&f(r#"["a","b"]"#), &f(r#"["a"]"#), &[(law, Language, "co_freevars")]);
    differs(&f(r#"["a"]"#), &f(r#"["a","b"]"#), &[(law, Language, "co_freevars")]);
    differs(&f(r#"["a","b"]"#), &f(r#"["b","a"]"#), &[(law, Layout, "co_freevars")]);
    differs(
        &closure(r#"["a"]"#, r#"[["c",0,"1"]]"#),
        &closure(r#"["b"]"#, r#"[["c",0,"1"]]"#),
        &[(law, Language, "co_freevars")],
    );
}

#[test]
fn cell_names_are_the_language_and_their_order_layout() {
    let f = |names: &str| def_f("0,0,0,0,3", &format!("[],{names},[]"));
    let law = Law::CellNames;
    differs(&f(r#"["a","b"]"#), &f(r#"["b"]"#), &[(law, Language, "co_cellvars")]);
    differs(&f(r#"["a","b"]"#), &f(r#"["b","a"]"#), &[(law, Layout, "co_cellvars")]);
}

#[test]
fn position_says_that_each_cell_is_that_of_its_free_variable() {
    let law = &[(Law::Position, Language, "__closure__")];
    let names = r#"["a","b","c"]"#;
    let straight = closure(names, r#"[["c",0,"1"],["c",1,"2"],["c",2]]"#);
    differs(&straight, &closure(names, r#"[["c",0,"2"],["c",1,"1"],["c",2]]"#), law);
    differs(&straight, &closure(names, r#"[["c",0],["c",1,"2"],["c",2,"1"]]"#), law);
    let again = |first, second| {
        ran(&format!(
            r#"["o",[],[["c",0,"1"],["c",1,"1"],["f",0,"f",["a","b"],[["a","c",{first}],["a","c",{second}]],null,null,[]]]]"#
        ))
    };
    differs(&again(0, 1), &again(1, 0), law);
}

#[test]
fn sharing_says_which_cells_are_the_same() {
    let law = &[(Law::Sharing, Language, "cell")];
    let two = |cell: &str| seen(&format!(r#"["c",0,"1"],{cell}"#));
    differs(&two(r#"["a","c",0]"#), &two(r#"["c",1,"1"]"#), law);
    differs(&two(r#"["c",1,"1"]"#), &two(r#"["a","c",0]"#), law);
    let names = r#"["a","b"]"#;
    differs(
        &closure(names, r#"[["c",0,"1"],["c",1,"1"]]"#),
        &closure(names, r#"[["c",0,"1"],["a","c",0]]"#),
        law,
    );
}

#[test]
fn contents_says_what_a_cell_holds() {
    let cell = |contents: &str| closure(r#"["a"]"#, &format!(r#"[["c",0,{contents}]]"#));
    let law = Law::Contents;
    differs(&cell(r#""1""#), &cell(r#""2""#), &[(law, Language, "cell_contents")]);
    differs(&cell(r#""1""#), &cell(r#"["l",0,[]]"#), &[(law, Language, "cell_contents")]);
    differs(&cell(r#"["t",["1","2"]]"#), &cell(r#"["t",["1","3"]]"#), &[(law, Language, "value")]);
    differs(&cell(r#"["k","t#1"]"#), &cell(r#"["k","t#2"]"#), &[(law, Language, "cell_contents")]);
    let comparison = compare(&predicted(&cell(r#""1""#)), &observed(&cell(r#""2""#)), &subject("cpython"));
    let mismatch = &comparison.mismatches[0];
    assert_eq!((mismatch.rule, mismatch.line), (Some(ORDER), 8), "the rule is that of the cell");
    assert_eq!(mismatch.place, "event 1 (observe), value 1");
    assert_eq!((&*mismatch.predicted, &*mismatch.observed), ("cell 0 = 1", "cell 0 = 2"));
    assert!(mismatch.is_of_the_run());
}

#[test]
fn empty_says_which_cells_are_empty() {
    let law = &[(Law::Empty, Language, "cell_contents")];
    let (full, empty) = (closure(r#"["a"]"#, r#"[["c",0,"1"]]"#), closure(r#"["a"]"#, r#"[["c",0]]"#));
    differs(&full, &empty, law);
    differs(&empty, &full, law);
}

#[test]
fn a_closure_inside_a_cell_has_laws_of_its_own() {
    let nested = |contents: &str| {
        closure(r#"["a"]"#, &format!(r#"[["c",0,["f",1,"g",["b"],[["c",1{contents}]],null,null,[]]]]"#))
    };
    differs(&nested(r#","1""#), &nested(""), &[(Law::Empty, Language, "cell_contents")]);
    differs(&nested(r#","1""#), &nested(r#","2""#), &[(Law::Contents, Language, "cell_contents")]);
}

/// A run with a token that dies before one of: observe, collect, observe, end, teardown; or lives.
fn dies(gap: usize) -> String {
    let died = |at: usize| if at == gap { r#"["t#1"]"# } else { "[]" };
    format!(
        r#"[1,"code",[-1,"<module>","<module>",1,0,0,0,0,0,[],[],[]],[[["o",{},[]],["c",{}],["o",{},[]],["e",{},[]],["t",{}]],{}]]"#,
        died(0),
        died(1),
        died(2),
        died(3),
        died(4),
        died(5)
    )
}

#[test]
fn lifetime_says_between_which_events_a_token_dies() {
    let law = |kind| [(Law::Lifetime, kind, "death")];
    differs(&dies(0), &dies(1), &law(Layout));
    differs(&dies(0), &dies(2), &law(Layout));
    differs(&dies(0), &dies(3), &law(Language));
    differs(&dies(2), &dies(0), &law(Language));
    differs(&dies(3), &dies(4), &law(Layout));
    differs(&dies(3), &dies(5), &law(Language));
    differs(&dies(5), &dies(4), &law(Language));
    differs(&dies(0), &dies(9), &law(Language));
    differs(&dies(9), &dies(0), &law(Language));
    let comparison = compare(&predicted(&dies(0)), &observed(&dies(3)), &subject("cpython"));
    let mismatch = &comparison.mismatches[0];
    assert_eq!(mismatch.place, "event 1 (observe), token t#1");
    assert_eq!(mismatch.predicted, "dies before event 1 (observe)");
    assert_eq!(mismatch.observed, "dies before event 4 (end)");
}

#[test]
fn without_reference_counts_a_token_is_dead_after_a_collection() {
    let on_pypy = |p, o| found(&predicted(&dies(p)), &observed(&dies(o)), "pypy");
    assert_eq!(on_pypy(0, 2), []);
    assert_eq!(on_pypy(0, 3), [(Law::Lifetime, Language, "death")]);
    assert_eq!(on_pypy(3, 4), []);
    assert_eq!(on_pypy(0, 5), [(Law::Lifetime, Language, "death")]);
}

#[test]
fn a_death_predicted_as_an_interval_may_be_anywhere_in_it() {
    let mut prediction = predicted(&dies(1));
    let PredictedRun::Ran(ran) = &mut prediction.run else { panic!() };
    ran.latest = observed(&dies(3)).run;
    for gap in 0..=5 {
        let is_within = (1..=3).contains(&gap);
        let mismatches = found(&prediction, &observed(&dies(gap)), "cpython");
        assert_eq!(mismatches.is_empty(), is_within, "{gap}: {mismatches:?}");
    }
    let comparison = compare(&prediction, &observed(&dies(5)), &subject("cpython"));
    assert_eq!(
        comparison.mismatches[0].predicted,
        "dies before event 2 (collect) at the earliest, dies before event 4 (end) at the latest"
    );
}

#[test]
fn code_is_all_else_about_code_objects() {
    let law = |kind, field| [(Law::Code, kind, field)];
    let f = |counts: &str, varnames: &str| def_f(counts, &format!("{varnames},[],[]"));
    differs(&f("1,0,0,1,3", r#"["a"]"#), &f("0,0,0,1,3", r#"["a"]"#), &law(Language, "co_argcount"));
    differs(&f("1,1,0,1,3", r#"["a"]"#), &f("1,0,0,1,3", r#"["a"]"#), &law(Language, "co_posonlyargcount"));
    differs(&f("0,0,1,1,3", r#"["a"]"#), &f("0,0,0,1,3", r#"["a"]"#), &law(Language, "co_kwonlyargcount"));
    differs(&f("0,0,0,1,3", r#"["a"]"#), &f("0,0,0,1,3", r#"["b"]"#), &law(Layout, "co_varnames"));
    differs(&f("0,0,0,1,3", r#"["a"]"#), &f("0,0,0,0,3", r#"["a"]"#), &law(Layout, "co_nlocals"));
    differs(&f("0,0,0,0,3", "[]"), &f("0,0,0,0,19", "[]"), &law(Layout, "co_flags"));
    differs(&f("0,0,0,0,3", "[]"), &f("0,0,0,0,35", "[]"), &law(Language, "co_flags"));
    let code = |head: &str| module(&format!(",0,{head},0,0,0,0,3,[],[],[]"));
    differs(&code(r#""f","f",2"#), &code(r#""f","g",2"#), &law(Language, "co_qualname"));
    differs(&code(r#""f","f",2"#), &code(r#""f","f",3"#), &law(Language, "co_firstlineno"));
    differs(&code(r#""f","f",2"#), &code(r#""g","f",2"#), &law(Language, "co_name"));
    differs(&code(r#""f","f",2"#), &module(""), &law(Language, "code object"));
    differs(&module(""), &code(r#""f","f",2"#), &law(Layout, "code object"));
}

/// A function on a line, with one free variable.
fn def(name: &str, line: u32, free: &str) -> String {
    format!(r#",0,"{name}","{name}",{line},0,0,0,0,3,[],[],["{free}"]"#)
}

#[test]
fn code_objects_are_paired_whatever_their_order() {
    let p = module(
        &[def("f", 2, "a"), def("g", 3, "b"), def("<lambda>", 4, "c"), def("<lambda>", 4, "d")].concat(),
    );
    let o = module(
        &[def("<lambda>", 4, "d"), def("g", 3, "b"), def("<lambda>", 4, "c"), def("f", 2, "a")].concat(),
    );
    differs(&p, &o, &[]);
    let comparison = compare(&predicted(&p), &observed(&o), &subject("cpython"));
    assert_eq!((comparison.code_objects, comparison.code_objects_agree, comparison.names_agree), (5, 5, 5));
}

#[test]
fn of_several_code_objects_at_one_place_the_fewest_facts_differ() {
    let p = module(&[def("<lambda>", 2, "a"), def("<lambda>", 2, "b")].concat());
    let o = module(&[def("<lambda>", 2, "c"), def("<lambda>", 2, "a")].concat());
    differs(&p, &o, &[(Law::FreeNames, Language, "co_freevars")]);
    let comparison = compare(&predicted(&p), &observed(&o), &subject("cpython"));
    assert_eq!((comparison.code_objects, comparison.code_objects_agree, comparison.names_agree), (3, 2, 2));
}

#[test]
fn code_that_may_be_missing_is_missed_by_nobody_with_all_it_contains() {
    let inner = r#",1,"g","f.<locals>.g",3,0,0,0,0,3,[],[],[]"#;
    let both = module(&(def("f", 2, "a") + inner));
    let mut prediction = predicted(&both);
    if let Ok(code) = &mut prediction.compiled {
        code.codes[0].why.emitted = Emitted::Maybe;
    }
    assert_eq!(found(&prediction, &observed(&module("")), "cpython"), []);
    assert_eq!(found(&prediction, &observed(&both), "cpython"), []);
    let wrong = module(&(def("f", 2, "b") + inner));
    assert_eq!(found(&prediction, &observed(&wrong), "cpython"), [(Law::FreeNames, Language, "co_freevars")]);
}

#[test]
fn of_twins_the_one_that_may_be_missing_is_missing() {
    for (first, second, third) in [("a", "a", "b"), ("b", "a", "a"), ("a", "b", "a")] {
        let [first, second, third] = [first, second, third].map(|name| def("f", 2, name));
        let mut prediction = predicted(&module(&[&*first, &*second, &*third].concat()));
        let Ok(code) = &mut prediction.compiled else { panic!() };
        let may_be_missing = |n: usize| code.codes[..n].iter().any(|twin| twin.facts == code.codes[n].facts);
        let twin = (0..3).find(|&n| may_be_missing(n)).unwrap();
        code.codes[twin].why.emitted = Emitted::Maybe;
        let (a, b) = (def("f", 2, "a"), def("f", 2, "b"));
        for o in [[&*a, &*b], [&*b, &*a]] {
            assert_eq!(found(&prediction, &observed(&module(&o.concat())), "cpython"), []);
        }
    }
}

#[test]
fn where_layout_is_not_held_code_objects_are_told_apart_by_what_is_held() {
    // Flags of its own hide from nobody which of two functions it is, however deep the difference.
    let code = |parent: usize, name: &str, args: u32, flags: u32| {
        format!(r#",{parent},"{name}","{name}",2,{args},0,0,0,{flags},[],[],[]"#)
    };
    let nest = |before: usize, args: u32, flags: u32| {
        let [g, h] = [before + 1, before + 2];
        [code(0, "f", 0, flags), code(g, "g", 0, flags), code(h, "h", args, flags)].concat()
    };
    let mut prediction = predicted(&module(&[nest(0, 1, 3), nest(3, 0, 3)].concat()));
    let Ok(code) = &mut prediction.compiled else { panic!() };
    code.codes.iter_mut().for_each(|code| code.why.emitted = Emitted::Maybe);
    for args in [0, 1] {
        let o = observed(&module(&nest(0, args, 67)));
        let comparison =
            compare(&prediction, &o, &Identity { capabilities: Capabilities::LANGUAGE, ..subject("other") });
        assert_eq!(comparison.mismatches, [], "{args}");
    }
}

#[test]
fn code_that_is_compiled_twice_does_not_stand_for_code_that_may_be_missing() {
    let mut prediction = predicted(&module(&[def("f", 2, "a"), def("f", 2, "b")].concat()));
    let Ok(code) = &mut prediction.compiled else { panic!() };
    code.codes[0].why.emitted = Emitted::Maybe;
    let twice = observed(&module(&[def("f", 2, "b"), def("f", 2, "b")].concat()));
    let other = Identity { capabilities: Capabilities::LANGUAGE, ..subject("other") };
    let comparison = compare(&prediction, &twice, &other);
    assert_eq!(comparison.mismatches, []);
    assert!(comparison.allowed.has(Allowed::ImplicitCode));
    // Who claims the layout compiles nothing twice.
    assert_eq!(found(&prediction, &twice, "cpython"), [(Law::FreeNames, Language, "co_freevars")]);
}

#[test]
fn code_that_is_compiled_twice_does_not_come_before_another_of_its_kind() {
    let nest = |before: usize, args: u32| {
        format!(r#",0,"f","f",2,0,0,0,0,3,[],[],[],{},"g","g",2,{args},0,0,0,3,[],[],[]"#, before + 1)
    };
    let mut prediction = predicted(&module(&[nest(0, 0), nest(2, 1)].concat()));
    let Ok(code) = &mut prediction.compiled else { panic!() };
    code.codes[1].why.emitted = Emitted::Maybe;
    let repeated = observed(&module(&[nest(0, 1), nest(2, 0), nest(4, 1)].concat()));
    let other = Identity { capabilities: Capabilities::LANGUAGE, ..subject("other") };
    assert_eq!(compare(&prediction, &repeated, &other).mismatches, []);
}

#[test]
fn a_missing_code_object_is_one_mismatch_whatever_it_contains() {
    let inner = r#",1,"g","f.<locals>.g",3,0,0,0,0,3,[],[],[],2,"h","h",3,0,0,0,0,3,[],[],[]"#;
    let p = predicted(&module(&(def("f", 2, "a") + inner)));
    let comparison = compare(&p, &observed(&module("")), &subject("cpython"));
    assert_eq!(comparison.mismatches.len(), 1);
    assert_eq!(comparison.mismatches[0].place, "f");
    assert_eq!(comparison.mismatches[0].predicted, "function f line 2: freevars (a)");
    let o = observed(&module(&(def("f", 2, "a") + inner)));
    let comparison = compare(&predicted(&module("")), &o, &subject("cpython"));
    assert_eq!((comparison.code_objects, comparison.code_objects_agree), (4, 1));
}

#[test]
fn a_qualified_name_that_is_not_predicted_may_be_any() {
    let p = predicted(&module(r#",0,"f",null,2,0,0,0,0,3,[],[],[]"#));
    let o = observed(&module(r#",0,"f","x.f",2,0,0,0,0,3,[],[],[]"#));
    assert_eq!(found(&p, &o, "cpython"), []);
}

#[test]
fn local_names_in_hash_order_are_compared_as_a_set() {
    let (p, o) = (def_f("0,0,0,2,3", r#"["a","b"],[],[]"#), def_f("0,0,0,2,3", r#"["b","a"],[],[]"#));
    let mut prediction = predicted(&p);
    assert_eq!(found(&prediction, &observed(&o), "cpython"), [(Law::Code, Layout, "co_varnames")]);
    if let Ok(code) = &mut prediction.compiled {
        code.codes[0].why.varnames_unordered = true;
    }
    assert_eq!(found(&prediction, &observed(&o), "cpython"), []);
}

#[test]
fn behaviour_is_what_a_program_does_and_shows() {
    let law = |kind, field| [(Law::Behaviour, kind, field)];
    differs(&seen(r#""1""#), &seen(r#""2""#), &law(Language, "value"));
    differs(&seen(r#""1","2""#), &seen(r#""1""#), &law(Language, "values"));
    differs(&seen(r#"["l",0,["1"]]"#), &seen(r#"["l",0,[]]"#), &law(Language, "items"));
    differs(&seen(r#"["d",0,["1","2"]]"#), &seen(r#"["d",0,["1","3"]]"#), &law(Language, "value"));
    differs(&ran(r#"["p",[],"a"]"#), &ran(r#"["p",[],"b"]"#), &law(Language, "text"));
    differs(&ran(r#"["c",[]]"#), &ran(r#"["p",[],"b"]"#), &law(Language, "event"));
    differs(&ran(r#"["c",[]],["c",[]]"#), &ran(r#"["c",[]]"#), &law(Language, "event"));
    let (end, other) = (r#"["e",[],["x","1"]]"#, r#"["e",[],["y","1"]]"#);
    differs(&ran(end), &ran(other), &law(Language, "globals"));
    differs(&ran(end), &ran(r#"["e",[],["x","2"]]"#), &law(Language, "value"));
    let uncaught = |kind: &str, message: &str| ran(&format!(r#"["u",[],"{kind}","{message}"]"#));
    differs(&uncaught("E", "m"), &uncaught("F", "m"), &law(Language, "type"));
    differs(&uncaught("E", "m m"), &uncaught("E", "n"), &law(Layout, "message"));
    differs(&uncaught("E", "m"), &uncaught("E", "n"), &law(Language, "message"));
    let exception = |argument: &str| seen(&format!(r#"["x",0,"E",[{argument}]]"#));
    differs(&exception(r#""'m m'""#), &exception(r#""'n'""#), &law(Layout, "message"));
    differs(&exception(r#""'m'""#), &exception(r#""'n'""#), &law(Language, "message"));
    differs(&exception(r#""1""#), &exception(r#""2""#), &law(Language, "value"));
    let function = |rest: &str| seen(&format!(r#"["f",0,"f",[],null,{rest}]"#));
    differs(&function(r#"["1"],null,[]"#), &function(r#"["2"],null,[]"#), &law(Language, "value"));
    differs(&function(r#"[],null,[]"#), &function(r#"null,null,[]"#), &law(Language, "function"));
    differs(
        &function(r#"null,["a","1"],[]"#),
        &function(r#"null,["b","1"],[]"#),
        &law(Language, "__kwdefaults__"),
    );
    differs(
        &function(r#"null,null,["a","1"]"#),
        &function(r#"null,null,["b","1"]"#),
        &law(Language, "__dict__"),
    );
}

#[test]
fn a_message_that_is_not_predicted_may_be_any() {
    let reply = ran(r#"["u",[],"E","m"]"#);
    let mut prediction = predicted(&reply);
    let PredictedRun::Ran(run) = &mut prediction.run else { panic!() };
    let Happening::Uncaught { message, .. } = &mut run.run.events[0].happening else { panic!() };
    *message = None;
    assert_eq!(found(&prediction, &observed(&reply), "cpython"), []);
    let other = ran(r#"["u",[],"F","m"]"#);
    assert_eq!(found(&prediction, &observed(&other), "cpython"), [(Law::Behaviour, Language, "type")]);
}

#[test]
fn what_follows_a_difference_is_compared_as_far_as_it_has_the_same_meaning() {
    let p = ran(r#"["o",[],["1","2",["c",0,"3"]]],["o",[],["4"]],["p",[],"a"],["o",[],["5"]]"#);
    let o = ran(r#"["o",[],["9","2",["c",0,"9"]]],["o",[],["9"]],["c",[]],["o",[],["9"]]"#);
    differs(
        &p,
        &o,
        &[
            (Law::Behaviour, Language, "value"),
            (Law::Contents, Language, "cell_contents"),
            (Law::Behaviour, Language, "value"),
            (Law::Behaviour, Language, "event"),
        ],
    );
    let places: Vec<_> = compare(&predicted(&p), &observed(&o), &subject("cpython"))
        .mismatches
        .into_iter()
        .map(|mismatch| mismatch.place)
        .collect();
    let expected = [
        "event 1 (observe), value 1",
        "event 1 (observe), value 3",
        "event 2 (observe), value 1",
        "event 3 (collect)",
    ];
    assert_eq!(places, expected);
}

#[test]
fn rejection_is_type_and_line_and_as_layout_message_and_column() {
    let rejected = |rest: &str| format!(r#"[1,"rejected",{rest}]"#);
    let law = |kind, field| [(Law::Rejection, kind, field)];
    let p = rejected(r#""SyntaxError","m",1,2"#);
    differs(&p, &rejected(r#""TabError","m",1,2"#), &law(Language, "type"));
    differs(&p, &rejected(r#""SyntaxError","m",2,2"#), &law(Language, "line"));
    differs(&p, &rejected(r#""SyntaxError","n",1,2"#), &law(Layout, "message"));
    differs(&p, &rejected(r#""SyntaxError","m",1,3"#), &law(Layout, "column"));
    differs(&p, &module(""), &law(Language, "compile"));
    differs(&module(""), &p, &law(Language, "compile"));
}

#[test]
fn a_limit_of_the_subject_is_no_disagreement_but_a_skip() {
    for (kind, message) in [
        ("RecursionError", "maximum recursion depth exceeded during compilation"),
        ("MemoryError", ""),
        ("SyntaxError", "too many nested parentheses"),
        ("SyntaxError", "too many statically nested blocks"),
        ("IndentationError", "too many levels of indentation"),
    ] {
        let reply = format!(r#"[1,"rejected","{kind}","{message}",1,1]"#);
        let comparison = compare(&predicted(&module("")), &observed(&reply), &subject("cpython"));
        assert_eq!(comparison.mismatches, []);
        assert_eq!(comparison.skipped, Some(format!("{kind}: {message}")));
    }
}

#[test]
fn survival_says_that_a_program_does_not_make_the_interpreter_fail() {
    let uncaught = |kind: &str| ran(&format!(r#"["u",[],"{kind}","m"]"#));
    differs(&uncaught("E"), &uncaught("SystemError"), &[(Law::Survival, Language, "type")]);
    differs(&ran(r#"["c",[]]"#), &uncaught("SystemError"), &[(Law::Survival, Language, "event")]);
}

#[test]
fn language_stands_before_layout() {
    let f = |names: &str| def("f", 2, "a").replace(r#"["a"]"#, names);
    let p = module(&(f(r#"["a","b"]"#) + &def("g", 3, "a")));
    let o = module(&(f(r#"["b","a"]"#) + &def("g", 3, "c")));
    let law = Law::FreeNames;
    differs(&p, &o, &[(law, Language, "co_freevars"), (law, Layout, "co_freevars")]);
}

#[test]
fn deeply_nested_code_is_compared() {
    let mut codes = String::new();
    for parent in 0..1_900 {
        codes.push_str(&format!(r#",{parent},"f","f",1,0,0,0,0,3,[],[],[]"#));
    }
    let reply = module(&codes);
    let comparison = compare(&predicted(&reply), &observed(&reply), &subject("cpython"));
    assert_eq!((comparison.code_objects, comparison.code_objects_agree), (1_901, 1_901));
    assert_eq!(observed(&reply).to_string().lines().count(), 1_901);
}

#[test]
fn a_prediction_that_is_no_run_compares_code_alone() {
    let mut prediction = predicted(&seen(r#""1""#));
    prediction.run = PredictedRun::NotModelled(Vec::new());
    assert_eq!(found(&prediction, &observed(&seen(r#""2""#)), "cpython"), []);
}

/// What is found and what is allowed, if the subject has these capabilities.
fn judged(p: &str, o: &str, can: Capabilities) -> (Vec<Found>, Vec<Allowed>) {
    let identity = Identity { capabilities: can, ..subject("other") };
    let comparison = compare(&predicted(p), &observed(o), &identity);
    let found = |mismatch: &Mismatch| (mismatch.law, mismatch.kind, mismatch.field);
    (comparison.mismatches.iter().map(found).collect(), comparison.allowed.iter().collect())
}

#[test]
fn a_function_that_a_subject_does_not_show_is_a_disagreement_whatever_it_claims() {
    let missing = vec![(Law::Code, Language, "code object")];
    for name in ["f", "<lambda>", "<genexpr>", "C"] {
        let p = module(&def(name, 2, "a"));
        for can in [Capabilities::ALL, Capabilities::LANGUAGE] {
            assert_eq!(judged(&p, &module(""), can), (missing.clone(), vec![]), "{name}, {can:?}");
        }
    }
    let p = module(&def("<listcomp>", 2, "a"));
    assert_eq!(judged(&p, &module(""), Capabilities::ALL).0.len(), 1);
    assert_eq!(judged(&p, &module(""), Capabilities::LANGUAGE), (vec![], vec![Allowed::ImplicitCode]));
}

#[test]
fn what_is_allowed_to_a_subject_is_a_mismatch_of_one_that_has_the_capability() {
    let f = |counts: &str, names: &str| def_f(counts, names);
    let rejected = |rest: &str| format!(r#"[1,"rejected","SyntaxError",{rest}]"#);
    let uncaught = |message: &str| ran(&format!(r#"["u",[],"NameError","{message}"]"#));
    let generator = |name: &str| seen(&format!(r#"["g","generator","{name}","created"]"#));
    let set = |name: &str| seen(&format!(r#"["s",["function {name}"]]"#));
    let named = |name: &str| seen(&format!(r#"["f",0,"{name}",[],null,null,null,[]]"#));
    let entries = |entries: &str| seen(&format!(r#"["d",0,[{entries}]]"#));
    let ends = |globals: &str| ran(&format!(r#"["e",[],[{globals}]]"#));
    let (straight, with_locals) = ("f.<locals>.<genexpr>.<lambda>", "f.<locals>.<genexpr>.<locals>.<lambda>");
    for (p, o, allowed) in [
        (f("0,0,0,0,3", r#"[],["a","b"],[]"#), f("0,0,0,0,3", r#"[],["b","a"],[]"#), Allowed::OrderOfNames),
        (
            closure(r#"["a","b"]"#, r#"[["c",0,"1"],["c",1,"2"]]"#),
            closure(r#"["b","a"]"#, r#"[["c",0,"2"],["c",1,"1"]]"#),
            Allowed::OrderOfCells,
        ),
        (f("0,0,0,1,3", r#"["a"],[],[]"#), f("0,0,0,1,3", r#"["b"],[],[]"#), Allowed::LocalVariables),
        // An asynchronous generator that is called a generator as well.
        (f("0,0,0,0,515", "[],[],[]"), f("0,0,0,0,547", "[],[],[]"), Allowed::CodeFlags),
        (module(&def("f", 2, "a")), module(&def("f", 3, "a")), Allowed::FirstLines),
        (module(""), module(&def("<listcomp>", 2, "a")), Allowed::ImplicitCode),
        (generator(straight), generator(with_locals), Allowed::NamesInComprehensions),
        (set(straight), set(with_locals), Allowed::NamesInComprehensions),
        (named(straight), named(with_locals), Allowed::NamesInComprehensions),
        (
            named("f.<locals>.<listcomp>.<lambda>"),
            named("f.<locals>.<lambda>"),
            Allowed::NamesInComprehensions,
        ),
        (seen(r#"["o","list_iterator"]"#), seen(r#"["o","sequenceiterator"]"#), Allowed::NamesOfIterators),
        (
            closure(r#"["a"]"#, r#"[["c",0,["o","list_iterator"]]]"#),
            closure(r#"["a"]"#, r#"[["c",0,["o","sequenceiterator"]]]"#),
            Allowed::NamesOfIterators,
        ),
        (uncaught("name 'a' is not defined"), uncaught("there is no a"), Allowed::Messages),
        (rejected(r#""m",1,1"#), rejected(r#""n",1,1"#), Allowed::Messages),
        (rejected(r#""m",1,1"#), rejected(r#""m",2,1"#), Allowed::PlaceOfRejection),
        (dies(0), dies(1), Allowed::LaterDeaths),
        (seen(r#""None""#), seen(r#"["k","t#1"]"#), Allowed::LaterDeaths),
        (dies(2), dies(0), Allowed::EarlierCollection),
        (dies(2), dies(3), Allowed::LaterDeaths),
        (dies(0), dies(3), Allowed::CachesHoldObjects),
        (dies(0), dies(5), Allowed::CyclesLiveOn),
        (named("f"), named("f").replace("[],null", "[],[]"), Allowed::NoCells),
        (closure(r#"["a"]"#, r#"[["c",0,"1"]]"#), seen(r#"["o","function"]"#), Allowed::NoCells),
        (module(&def("f", 2, "a")), module(""), Allowed::NoCodeObjects),
        (dies(0), dies(5), Allowed::NoDeaths),
        (
            closure(r#"["a","b"]"#, r#"[["c",0,"1"],["c",1,"2"]]"#),
            closure(r#"["a","b"]"#, r#"[["c",0,"2"],["c",1,"1"]]"#),
            Allowed::NoNamesOfCells,
        ),
        (entries(r#""'a'","1","'b'","2""#), entries(r#""'b'","2","'a'","1""#), Allowed::OrderOfEntries),
        (
            seen(r#"["y",0,"C",["a","1","b","2"]]"#),
            seen(r#"["y",0,"C",["b","2","a","1"]]"#),
            Allowed::OrderOfEntries,
        ),
        (ends(r#""a","1","b","2""#), ends(r#""b","2","a","1""#), Allowed::OrderOfEntries),
        (
            seen(r#"["i",0,"C",["a","1","b","2"]]"#),
            seen(r#"["i",0,"C",["b","2","a","1"]]"#),
            Allowed::OrderOfAttributes,
        ),
        (
            seen(r#"["f",0,"f",[],null,null,null,["a","1","b","2"]]"#),
            seen(r#"["f",0,"f",[],null,null,null,["b","2","a","1"]]"#),
            Allowed::OrderOfAttributes,
        ),
        (named("f.<locals>.g"), named("g"), Allowed::NoQualnames),
        (generator("g"), seen(r#"["o","generator"]"#), Allowed::OpaqueValues),
        (seen(r#"["w","staticmethod",["1"]]"#), seen(r#"["o","staticmethod"]"#), Allowed::OpaqueValues),
        (
            module(r#",0,"f","f",2,0,0,0,0,3,[],[],[]"#),
            module(r#",0,"f",null,2,0,0,0,0,3,[],[],[]"#),
            Allowed::NoQualifiedNames,
        ),
    ] {
        let can = Capabilities::ALL.without(allowed.entry().without);
        let mut noted = vec![allowed];
        if !can.has(Capability::Closures) && allowed != Allowed::NoCells {
            noted.push(Allowed::NoCells);
        }
        assert_eq!(judged(&p, &o, can), (vec![], noted), "\npredicted {p}\nobserved  {o}");
        let (found, noted) = judged(&p, &o, Capabilities::ALL);
        assert!(!found.is_empty() && noted.is_empty(), "{allowed}: {found:?}, {noted:?}");
    }
}

#[test]
fn classes_and_keyword_arguments_keep_their_order_where_attributes_do_not() {
    for (p, o) in [
        (seen(r#"["y",0,"C",["a","1","b","2"]]"#), seen(r#"["y",0,"C",["b","2","a","1"]]"#)),
        (
            seen(r#"["f",0,"f",[],null,null,["a","1","b","2"],[]]"#),
            seen(r#"["f",0,"f",[],null,null,["b","2","a","1"],[]]"#),
        ),
        (seen(r#"["d",0,["'a'","1","'b'","2"]]"#), seen(r#"["d",0,["'b'","2","'a'","1"]]"#)),
        (seen(r#"["i",0,"C",["a","1","b","2"]]"#), seen(r#"["i",0,"C",["b","1","a","2"]]"#)),
    ] {
        let (found, noted) = judged(&p, &o, Capabilities::LANGUAGE);
        assert!(!found.is_empty(), "\npredicted {p}\nobserved  {o}\n{noted:?}");
    }
}

#[test]
fn nothing_more_is_allowed_than_the_table_says() {
    let f = |counts: &str| def_f(counts, "[],[],[]");
    let uncaught = |message: &str| ran(&format!(r#"["u",[],"ValueError","{message}"]"#));
    let raised = |message: &str| seen(&format!(r#"["x",0,"ValueError",["'{message}'"]]"#));
    let named = |name: &str| seen(&format!(r#"["f",0,"{name}",[],null,null,null,[]]"#));
    let entries = |entries: &str| seen(&format!(r#"["d",0,[{entries}]]"#));
    let weakest = Capabilities::LANGUAGE
        .without(Capability::ReferenceCounting)
        .without(Capability::DictOrder)
        .without(Capability::Qualnames);
    for (p, o) in [
        (seen(r#"["o","list_iterator"]"#), seen(r#"["o","list"]"#)),
        (seen(r#"["k","t#1"]"#), seen(r#""None""#)),
        // A generator is no function, and another name no spelling of the same one.
        (f("0,0,0,0,3"), f("0,0,0,0,35")),
        (f("1,0,0,0,3"), f("0,0,0,0,3")),
        (named("f.<locals>.g"), named("f.g")),
        // A word is what the program said.
        (uncaught("x"), uncaught("y")),
        (raised("x"), raised("y")),
        // The entries are the same ones in any order, and names the same but for what is before them.
        (entries(r#""'a'","1","'b'","2""#), entries(r#""'b'","3","'a'","1""#)),
        (entries(r#""'a'","1","'b'","2""#), entries(r#""'c'","2","'a'","1""#)),
        (named("f.<locals>.g"), named("f")),
        // What is held dies no sooner, and what is let go is dead after a collection.
        (dies(3), dies(0)),
        (dies(0), dies(3)),
    ] {
        assert!(!judged(&p, &o, weakest).0.is_empty(), "\npredicted {p}\nobserved  {o}");
    }
}

#[test]
fn behind_cells_that_are_not_shown_numbers_are_not_compared() {
    let can = Capabilities::LANGUAGE.without(Capability::Closures);
    let event = |function: &str, number: u32| ran(&format!(r#"["o",[],[{function},["l",{number},[]]]]"#));
    let shown = r#"["f",0,"f",["a"],[["c",0,["l",0,[]]]],null,null,[]]"#;
    assert_eq!(judged(&event(shown, 1), &event(r#"["o","function"]"#, 0), can).0, []);
    // But the next event is.
    let next = |value: &str| ran(&format!(r#"["o",[],[{value}]],["o",[],["{}"]]"#, value.len()));
    assert_eq!(
        judged(&next(shown), &next(r#"["o","function"]"#), can).0,
        [(Law::Behaviour, Language, "value")]
    );
}

#[test]
fn a_valid_program_that_is_rejected_is_skipped_only_for_who_has_no_whole_grammar_or_says_so() {
    let p = module(&def("f", 2, "a"));
    let skipped = |kind: &str, can: Capabilities| {
        let o = format!(r#"[1,"rejected","{kind}","no",1,1]"#);
        let comparison =
            compare(&predicted(&p), &observed(&o), &Identity { capabilities: can, ..subject("other") });
        assert_eq!(comparison.skipped.is_some(), comparison.mismatches.is_empty());
        comparison.skipped.is_some()
    };
    assert!(!skipped("SyntaxError", Capabilities::LANGUAGE));
    assert!(skipped("SyntaxError", Capabilities::LANGUAGE.without(Capability::Grammar)));
    assert!(skipped("NotImplementedError", Capabilities::LANGUAGE));
    // What is no program must be rejected by all.
    let wrong = r#"[1,"rejected","SyntaxError","no",1,1]"#;
    let can = Capabilities::LANGUAGE.without(Capability::Grammar);
    let comparison =
        compare(&predicted(wrong), &observed(&p), &Identity { capabilities: can, ..subject("other") });
    assert_eq!(comparison.mismatches[0].law, Law::Rejection);
}

#[test]
fn a_subject_that_shows_no_code_is_held_to_nothing_by_a_program_that_was_not_run() {
    let can = Capabilities::LANGUAGE.without(Capability::CodeObjects);
    let identity = Identity { capabilities: can, ..subject("other") };
    let p = module(&def("f", 2, "a"));
    assert!(compare(&predicted(&p), &observed(&module("")), &identity).nothing_held);
    let ran = seen(r#""1""#);
    assert!(!compare(&predicted(&ran), &observed(&ran), &identity).nothing_held);
}
