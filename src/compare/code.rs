//! Pairing code objects, and comparing their facts.

use super::{Allowed, Judge, Mismatch};
use crate::{
    facts::{Code, CodeFacts, CodeWhy, Emitted, FactKind, FlagNames, Law, Why, flags},
    rules::Rule,
    stack,
    subject::Capability,
    tree::Name,
};

type Predicted = Code<CodeWhy>;
type Observed = Code;

/// Where we are: the names from the module to here, as a list through the callers' frames.
#[derive(Clone, Copy)]
struct Path<'a> {
    outer: Option<&'a Path<'a>>,
    name: &'a str,
    depth: u32,
}

impl Path<'_> {
    fn inner<'a>(&'a self, name: &'a str) -> Path<'a> {
        Path { outer: Some(self), name, depth: self.depth + 1 }
    }
}

impl std::fmt::Display for Path<'_> {
    /// `f.g`; the module itself is shown by its own name only.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut names = Vec::new();
        let mut here = Some(self);
        while let Some(path) = here {
            names.push(path.name);
            here = path.outer;
        }
        if names.len() > 1 {
            names.pop();
        }
        names.reverse();
        f.write_str(&names.join("."))
    }
}

pub(super) fn compare(judge: &mut Judge, predicted: &Predicted, observed: &Observed) {
    let path = Path { outer: None, name: &observed.facts.name, depth: 0 };
    compare_pair(judge, &path, predicted, observed);
}

/// Compares two code objects that are taken for the same one, and all in them.
fn compare_pair(judge: &mut Judge, path: &Path<'_>, predicted: &Predicted, observed: &Observed) {
    let (p, o, why) = (&predicted.facts, &observed.facts, &predicted.why);
    judge.comparison.code_objects += 1;
    judge.comparison.names_agree += u32::from(p.freevars == o.freevars && p.cellvars == o.cellvars);
    if Held::ALL.facts_agree(p, o, why) {
        judge.comparison.code_objects_agree += 1;
    } else {
        let before = judge.comparison.mismatches.len();
        compare_facts(judge, path, p, o, why);
        judge.comparison.code_objects_agree += u32::from(judge.comparison.mismatches.len() == before);
    }
    let mut inside = || compare_all(judge, path, &predicted.codes, &observed.codes);
    // Lambdas in lambdas, as deep as a compiler goes.
    if path.depth % 64 == 63 { stack::with_bytes(256 * 1024, inside) } else { inside() }
}

/// Which facts tell code objects apart: those that the subject is held to.
#[derive(Clone, Copy)]
struct Held {
    layout: bool,
}

impl Held {
    const ALL: Self = Self { layout: true };

    fn facts_agree(self, p: &CodeFacts, o: &CodeFacts, why: &CodeWhy) -> bool {
        if p.line != o.line || p.name != o.name {
            return false;
        }
        if !self.layout {
            return self.differences(p, o) == 0;
        }
        p.flags == o.flags
            && p.argcount == o.argcount
            && p.posonlyargcount == o.posonlyargcount
            && p.kwonlyargcount == o.kwonlyargcount
            && p.nlocals == o.nlocals
            && p.freevars == o.freevars
            && p.cellvars == o.cellvars
            && (p.varnames == o.varnames || why.varnames_unordered && same_names(&p.varnames, &o.varnames))
            && qualnames_agree(p, o)
    }

    /// How many facts differ, apart from name and line.
    fn differences(self, p: &CodeFacts, o: &CodeFacts) -> u32 {
        let is_held = self.layout || is_written(p);
        let names_differ = |p: &[Name], o: &[Name]| if self.layout { p != o } else { !same_names(p, o) };
        let differ = [
            if self.layout { p.flags != o.flags } else { kind_of(p.flags) != kind_of(o.flags) },
            is_held && p.argcount != o.argcount,
            is_held && p.posonlyargcount != o.posonlyargcount,
            is_held && p.kwonlyargcount != o.kwonlyargcount,
            self.layout && p.varnames != o.varnames,
            names_differ(&p.cellvars, &o.cellvars),
            names_differ(&p.freevars, &o.freevars),
            self.layout && !qualnames_agree(p, o),
        ];
        differ.into_iter().map(u32::from).sum()
    }

    /// Whether nothing differs between two code objects and all in them, as far as it can be told by
    /// going through them in step.
    fn agree_throughout(self, p: &Predicted, o: &Observed, depth: u32) -> bool {
        // Deeper down, looking again and again would cost more than a better pairing is worth.
        if depth == 8 || !self.facts_agree(&p.facts, &o.facts, &p.why) {
            return depth == 8;
        }
        let mut observed = o.codes.iter().peekable();
        for code in &p.codes {
            match observed.peek() {
                Some(next) if self.agree_throughout(code, next, depth + 1) => {
                    observed.next();
                }
                _ if code.why.emitted == Emitted::Maybe => {}
                _ => return false,
            }
        }
        observed.next().is_none()
    }

    /// How far the code objects just inside are from having a counterpart.
    fn inner_differences(self, p: &Predicted, o: &Observed) -> u32 {
        const NONE: u32 = 8;
        let distance = |p: &Predicted| {
            let of = |o: &Observed| match self.facts_agree(&p.facts, &o.facts, &p.why) {
                true => 0,
                false => self.differences(&p.facts, &o.facts) + p.codes.len().abs_diff(o.codes.len()) as u32,
            };
            o.codes.iter().filter(|o| same_place(p, o)).map(of).min().unwrap_or(NONE)
        };
        p.codes.iter().map(distance).sum::<u32>() + p.codes.len().abs_diff(o.codes.len()) as u32
    }
}

fn same_place(p: &Predicted, o: &Observed) -> bool {
    p.facts.name == o.facts.name && p.facts.line == o.facts.line
}

/// What is not predicted may be any.
fn qualnames_agree(p: &CodeFacts, o: &CodeFacts) -> bool {
    p.qualname.is_none() || p.qualname == o.qualname
}

fn same_names(a: &[Name], b: &[Name]) -> bool {
    a.len() == b.len() && a.iter().all(|name| b.contains(name)) && b.iter().all(|name| a.contains(name))
}

/// Pairs the code objects in two others.
fn compare_all(judge: &mut Judge, path: &Path<'_>, predicted: &[Predicted], observed: &[Observed]) {
    // In a long file with one difference, all but a few are in step. One that may be missing is
    // never taken for granted: its twin may need the partner more.
    let held = Held { layout: judge.can.has(Capability::Layout) };
    let agree = |(p, o): &(&Predicted, &Observed)| {
        p.why.emitted == Emitted::Yes
            && held.facts_agree(&p.facts, &o.facts, &p.why)
            // Where order is not held either, the next one may be a repeated one of another.
            && (held.layout || held.agree_throughout(p, o, 0))
    };
    let all = predicted;
    let before = predicted.iter().zip(observed).take_while(agree).count();
    let (head, predicted) = predicted.split_at(before);
    let (observed_head, observed) = observed.split_at(before);
    let after = predicted.iter().rev().zip(observed.iter().rev()).take_while(agree).count();
    let (predicted, tail) = predicted.split_at(predicted.len() - after);
    let (observed, observed_tail) = observed.split_at(observed.len() - after);
    for (p, o) in head.iter().zip(observed_head) {
        compare_pair(judge, &path.inner(&o.facts.name), p, o);
    }
    let partners = pair(held, all, predicted, observed);
    let mut is_paired = vec![false; observed.len()];
    for (p, partner) in predicted.iter().zip(&partners) {
        match *partner {
            Some(index) => {
                is_paired[index] = true;
                compare_pair(judge, &path.inner(&p.facts.name), p, &observed[index]);
            }
            None if p.why.emitted == Emitted::Maybe => {}
            None => {
                let is_implicit = is_implicit(&p.facts.name);
                let mismatch = Mismatch {
                    law: Law::Code,
                    kind: if is_implicit { p.why.code.rule.entry().kind } else { FactKind::Language },
                    field: "code object",
                    place: path.inner(&p.facts.name).to_string(),
                    line: p.why.code.line,
                    rule: Some(p.why.code.rule),
                    predicted: p.facts.to_string(),
                    observed: "no such code object".to_owned(),
                };
                judge.differs(mismatch, is_implicit.then_some(Allowed::ImplicitCode));
            }
        }
    }
    for (o, _) in observed.iter().zip(is_paired).filter(|(_, is_paired)| !is_paired) {
        judge.comparison.code_objects += count(o);
        let mismatch = Mismatch {
            law: Law::Code,
            kind: FactKind::Layout,
            field: "code object",
            place: path.inner(&o.facts.name).to_string(),
            line: o.facts.line,
            rule: None,
            predicted: "no such code object".to_owned(),
            observed: o.facts.to_string(),
        };
        judge.differs(mismatch, Some(Allowed::ImplicitCode));
    }
    for (p, o) in tail.iter().zip(observed_tail) {
        compare_pair(judge, &path.inner(&o.facts.name), p, o);
    }
}

/// Whether a code object is of a scope that the program does not write down as one. Any other is a
/// function, lambda, generator expression or class, and whoever shows code objects shows it.
fn is_implicit(name: &str) -> bool {
    name == "__annotate__" || name.starts_with('<') && !matches!(name, "<lambda>" | "<genexpr>")
}

fn count(code: &Observed) -> u32 {
    let mut count = 0;
    let mut todo = vec![code];
    while let Some(code) = todo.pop() {
        count += 1;
        todo.extend(&code.codes);
    }
    count
}

/// For each predicted code object its partner's index.
///
/// Exact ones are paired first, then those of the same name and line by the fewest differences.
/// What then is left is no longer by the contract the same code object; but if just one fact of its
/// head is wrong, saying so is worth more than saying that one is missing and another too many.
/// `all` are those that have a partner already as well.
fn pair(held: Held, all: &[Predicted], predicted: &[Predicted], observed: &[Observed]) -> Vec<Option<usize>> {
    let mut pairing = Pairing {
        predicted,
        observed,
        partners: vec![None; predicted.len()],
        is_free: vec![true; observed.len()],
    };
    // Of several with the same facts, that with the same facts inside.
    pairing.round(&|p, o| held.agree_throughout(p, o, 0).then_some(0), false);
    if !held.layout {
        pairing.set_repeats_aside(held, all);
    }
    pairing.round(
        &|p, o| held.facts_agree(&p.facts, &o.facts, &p.why).then(|| held.inner_differences(p, o)),
        false,
    );
    let all_differences =
        |p: &Predicted, o: &Observed| held.differences(&p.facts, &o.facts) + held.inner_differences(p, o);
    pairing.round(&|p, o| same_place(p, o).then(|| all_differences(p, o)), false);
    pairing.round(&|p, o| (p.facts.name == o.facts.name).then(|| p.facts.line.abs_diff(o.facts.line)), true);
    pairing.round(
        &|p, o| {
            let alike = p.facts.line == o.facts.line && p.facts.flags == o.facts.flags;
            alike.then(|| held.differences(&p.facts, &o.facts))
        },
        true,
    );
    pairing.partners
}

struct Pairing<'a> {
    predicted: &'a [Predicted],
    observed: &'a [Observed],
    /// Of each predicted one.
    partners: Vec<Option<usize>>,
    /// Which of the observed have no partner.
    is_free: Vec<bool>,
}

impl Pairing<'_> {
    /// Pairs what is left, the nearest first, as far as `distance` knows of one.
    fn round(&mut self, distance: &dyn Fn(&Predicted, &Observed) -> Option<u32>, only_certain: bool) {
        // What must be there chooses before what may be there, and who is nearest before others.
        let mut pairs: Vec<(bool, u32, usize, usize)> = Vec::new();
        for (index, p) in self.predicted.iter().enumerate() {
            let may_be_missing = p.why.emitted == Emitted::Maybe;
            if self.partners[index].is_some() || only_certain && may_be_missing {
                continue;
            }
            let free = self.observed.iter().enumerate().filter(|(at, _)| self.is_free[*at]);
            pairs.extend(free.filter_map(|(at, o)| Some((may_be_missing, distance(p, o)?, index, at))));
        }
        pairs.sort_unstable();
        for (_, _, index, at) in pairs {
            if self.partners[index].is_none() && self.is_free[at] {
                self.partners[index] = Some(at);
                self.is_free[at] = false;
            }
        }
    }

    /// A suite that is compiled twice, that of `finally` for one, shows its code objects again: they
    /// are not for what may be missing.
    fn set_repeats_aside(&mut self, held: Held, all: &[Predicted]) {
        for (o, is_free) in self.observed.iter().zip(&mut self.is_free).filter(|(_, is_free)| **is_free) {
            // Whatever is the same as a free one has a partner by now.
            *is_free = !all.iter().any(|p| held.agree_throughout(p, o, 0));
        }
    }
}

fn names(names: &[Name]) -> String {
    let mut text = String::from("(");
    for (index, name) in names.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { ", " });
        text.push_str(name);
    }
    text.push(')');
    text
}

/// Says which facts of two code objects differ.
fn compare_facts(judge: &mut Judge, path: &Path<'_>, p: &CodeFacts, o: &CodeFacts, why: &CodeWhy) {
    let place = path.to_string();
    let same_qualname = qualnames_agree(p, o)
        || match (&p.qualname, &o.qualname) {
            (Some(p), Some(o)) => judge.same_name(p, o),
            _ => judge.may(Allowed::NoQualifiedNames),
        };
    let mut differs = |law,
                       kind,
                       allowed,
                       field,
                       why: Why,
                       rule: Option<Rule>,
                       predicted: String,
                       observed: String| {
        let mismatch =
            Mismatch { law, kind, field, place: place.clone(), line: why.line, rule, predicted, observed };
        judge.differs(mismatch, allowed);
    };
    let code = why.code;
    for (law, field, p, o, whys, order) in [
        (Law::FreeNames, "co_freevars", &p.freevars, &o.freevars, &why.freevars, why.freevars_order),
        (Law::CellNames, "co_cellvars", &p.cellvars, &o.cellvars, &why.cellvars, why.cellvars_order),
    ] {
        if p == o {
            continue;
        }
        // Which names there are is the language; in which order, layout.
        let (kind, because, rule) = if same_names(p, o) {
            (FactKind::Layout, Why { rule: order, line: code.line }, Some(order))
        } else {
            let missing = p.iter().position(|name| !o.contains(name)).and_then(|index| whys.get(index));
            (FactKind::Language, missing.copied().unwrap_or(code), missing.map(|why| why.rule))
        };
        let allowed = (kind == FactKind::Layout).then_some(Allowed::OrderOfNames);
        differs(law, kind, allowed, field, because, rule, names(p), names(o));
    }
    let mut code_differs = |kind: Option<FactKind>, allowed, field, why: Why, p: String, o: String| {
        let kind = kind.unwrap_or(why.rule.entry().kind);
        differs(Law::Code, kind, allowed, field, why, Some(why.rule), p, o);
    };
    if p.name != o.name {
        code_differs(None, None, "co_name", code, p.name.to_string(), o.name.to_string());
    }
    if !same_qualname {
        let text = |facts: &CodeFacts| facts.qualname.clone().unwrap_or_default();
        code_differs(None, None, "co_qualname", why.qualname, text(p), text(o));
    }
    if p.line != o.line {
        let allowed = Some(Allowed::FirstLines);
        code_differs(None, allowed, "co_firstlineno", code, p.line.to_string(), o.line.to_string());
    }
    // How the iterator comes into an implicit function, and the namespace into the body of a class, is
    // their own affair.
    let is_written = is_written(p);
    for (field, p, o) in [
        ("co_argcount", p.argcount, o.argcount),
        ("co_posonlyargcount", p.posonlyargcount, o.posonlyargcount),
        ("co_kwonlyargcount", p.kwonlyargcount, o.kwonlyargcount),
    ] {
        if p != o {
            let allowed = (!is_written).then_some(Allowed::LocalVariables);
            code_differs(None, allowed, field, why.args, p.to_string(), o.to_string());
        }
    }
    let same_varnames =
        p.varnames == o.varnames || why.varnames_unordered && same_names(&p.varnames, &o.varnames);
    let (layout, locals) = (Some(FactKind::Layout), Some(Allowed::LocalVariables));
    if !same_varnames {
        let first = p.varnames.iter().zip(&o.varnames).position(|(p, o)| p != o);
        let first = first.unwrap_or(p.varnames.len().min(o.varnames.len()));
        let because = why.varnames.get(first).copied().unwrap_or(code);
        code_differs(layout, locals, "co_varnames", because, names(&p.varnames), names(&o.varnames));
    } else if p.nlocals != o.nlocals {
        code_differs(layout, locals, "co_nlocals", code, p.nlocals.to_string(), o.nlocals.to_string());
    }
    if p.flags != o.flags {
        const LANGUAGE: u32 = flags::GENERATOR | flags::COROUTINE | flags::ASYNC_GENERATOR;
        let is_language = (p.flags ^ o.flags) & LANGUAGE != 0;
        let kind = if is_language { FactKind::Language } else { FactKind::Layout };
        let allowed = (kind_of(p.flags) == kind_of(o.flags)).then_some(Allowed::CodeFlags);
        let text = |flags| FlagNames(flags).to_string();
        code_differs(Some(kind), allowed, "co_flags", why.flags, text(p.flags), text(o.flags));
    }
}

/// Whether it is of a function that the program writes down as one.
fn is_written(facts: &CodeFacts) -> bool {
    facts.flags & flags::OPTIMIZED != 0 && (facts.name == "<lambda>" || !facts.name.starts_with('<'))
}

/// The flag that says what a call gives; 0 if it is what the function returns.
fn kind_of(flags: u32) -> u32 {
    [flags::ASYNC_GENERATOR, flags::COROUTINE, flags::GENERATOR]
        .into_iter()
        .find(|flag| flags & flag != 0)
        .unwrap_or_default()
}
