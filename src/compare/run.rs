//! Comparing what happened when a program ran: events, the values they show, and deaths.

use super::{Allowed, Judge, Mismatch, allowed::plain_name};
use crate::{
    facts::{Event, EventWhy, FactKind, Happening, Kind, Law, RanRun, Run, Shown, ShownFunction, Why},
    subject::Capability,
    tree::Name,
};
use std::fmt::Display;

pub(super) fn compare(judge: &mut Judge, predicted: &RanRun, observed: &Run) {
    let events = &predicted.run.events;
    // Who shows no cells keeps no law about them, not even where there are none.
    if !judge.can.has(Capability::Closures) {
        judge.may(Allowed::NoCells);
    }
    let mut in_step = events.len().min(observed.events.len());
    for (index, (p, o)) in events.iter().zip(&observed.events).enumerate() {
        if happenings_agree(&p.happening, &o.happening) {
            continue;
        }
        let why = predicted.whys.get(index);
        let messages = &predicted.messages[..];
        let mut place =
            Place { judge, index, event: &o.happening, value: None, why, messages, is_lost: false };
        if !place.compare(&p.happening, &o.happening) {
            in_step = index;
            break;
        }
    }
    let alive_agree = || match &predicted.latest {
        None => predicted.run.alive == observed.alive,
        Some(latest) => predicted.run.alive == latest.alive && latest.alive == observed.alive,
    };
    let deaths_agree = in_step == events.len()
        && in_step == observed.events.len()
        && predicted.latest.is_none()
        && alive_agree()
        && events.iter().zip(&observed.events).all(|(p, o)| p.died == o.died);
    if !judge.can.has(Capability::Deaths) {
        judge.may(Allowed::NoDeaths);
    } else if !deaths_agree {
        compare_deaths(judge, predicted, observed, in_step);
    }
}

fn happenings_agree(p: &Happening, o: &Happening) -> bool {
    match (p, o) {
        // A message that is not predicted may be any.
        (Happening::Uncaught { kind: p, message: None }, Happening::Uncaught { kind: o, .. }) => p == o,
        _ => p == o,
    }
}

fn word(happening: &Happening) -> &'static str {
    match happening {
        Happening::Observe(_) => "observe",
        Happening::Collect => "collect",
        Happening::Print(_) => "print",
        Happening::Uncaught { .. } => "uncaught",
        Happening::End(_) => "end",
        Happening::Teardown => "teardown",
    }
}

/// An event that differs, and where in it we are.
struct Place<'a> {
    judge: &'a mut Judge,
    /// From 0.
    index: usize,
    event: &'a Happening,
    /// The value: its place from 1, or its name.
    value: Option<String>,
    why: Option<&'a EventWhy>,
    /// What the interpreter itself says in this run, in the words that are predicted.
    messages: &'a [String],
    /// Something was not shown in which objects may have had numbers, so that nobody knows what the
    /// numbers behind it mean.
    is_lost: bool,
}

/// What a value is part of.
#[derive(Clone, Copy)]
struct Context {
    /// The law that holds for what has none of its own.
    law: Law,
    /// Why the value is what it is.
    why: Option<Why>,
}

impl Context {
    fn language(self) -> (Law, FactKind) {
        (self.law, FactKind::Language)
    }
}

/// What was found to differ in a value; then the rest of the value is left alone, as one difference
/// brings others with it.
type Found = bool;

impl Place<'_> {
    fn why(&self) -> Option<Why> {
        self.why.map(|why| why.event)
    }

    /// Why a cell's contents are as they are.
    fn why_cell(&self, number: u32) -> Option<Why> {
        self.why.and_then(|why| why.cells.get(number as usize)).copied().or(self.why())
    }

    fn place(&self) -> String {
        let mut place = format!("event {} ({})", self.index + 1, word(self.event));
        if let Some(value) = &self.value {
            place.push_str(", ");
            place.push_str(value);
        }
        place
    }

    fn differs(
        &mut self,
        (law, kind): (Law, FactKind),
        field: &'static str,
        why: Option<Why>,
        predicted: &dyn Display,
        observed: &dyn Display,
    ) -> Found {
        let mismatch = Mismatch {
            law,
            kind,
            field,
            place: self.place(),
            line: why.map_or(1, |why| why.line),
            rule: why.map(|why| why.rule),
            predicted: predicted.to_string(),
            observed: observed.to_string(),
        };
        self.judge.differs(mismatch, None)
    }

    /// Compares two events that differ; `false` if the runs part here.
    fn compare(&mut self, p: &Happening, o: &Happening) -> bool {
        let behaviour = (Law::Behaviour, FactKind::Language);
        match (p, o) {
            (Happening::Observe(p), Happening::Observe(o)) => {
                if p.len() != o.len() {
                    self.differs(behaviour, "values", self.why(), &p.len(), &o.len());
                }
                for (index, (p, o)) in p.iter().zip(o).enumerate() {
                    self.value = Some(format!("value {}", index + 1));
                    // A number that differs would make all that follow differ.
                    let differs = self.compare_value(p, o, self.behaviour());
                    if self.is_lost || differs && numbers_differ(p, o) {
                        break;
                    }
                }
            }
            (Happening::End(p), Happening::End(o)) => {
                let is_same = p.len() == o.len() && p.iter().zip(o).all(|((p, _), (o, _))| p == o);
                if !is_same && self.same_names_in_any_order(p, o, false) {
                    self.compare_named_in_any_order(p, o, self.behaviour());
                    return true;
                }
                if !is_same {
                    let names = |named: &[(Name, Shown)]| {
                        named.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
                    };
                    self.differs(behaviour, "globals", self.why(), &names(p), &names(o));
                }
                for ((p_name, p), (o_name, o)) in p.iter().zip(o) {
                    if p_name != o_name {
                        break;
                    }
                    self.value = Some(format!("global {p_name}"));
                    let differs = self.compare_value(p, o, self.behaviour());
                    if self.is_lost || differs && numbers_differ(p, o) {
                        break;
                    }
                }
            }
            (Happening::Print(p), Happening::Print(o)) => {
                let line = |text| crate::facts::Line(text).to_string();
                if !self.may_be_worded_otherwise(p) {
                    self.differs(behaviour, "text", self.why(), &line(p), &line(o));
                }
            }
            (
                Happening::Uncaught { kind: p_kind, message: p_message },
                Happening::Uncaught { kind: o_kind, message: o_message },
            ) => {
                let law = survives(o_kind, Law::Behaviour);
                if !self.judge.same_name(p_kind, o_kind) {
                    self.differs((law, FactKind::Language), "type", self.why(), p, o);
                } else if p_message != o_message {
                    let kind = message_kind(p_message.as_deref().unwrap_or_default());
                    if kind == FactKind::Language || !self.judge.may(Allowed::Messages) {
                        self.differs((law, kind), "message", self.why(), p, o);
                    }
                }
            }
            _ => {
                let law = match o {
                    Happening::Uncaught { kind, .. } => survives(kind, Law::Behaviour),
                    _ => Law::Behaviour,
                };
                self.differs((law, FactKind::Language), "event", self.why(), p, o);
                return false;
            }
        }
        true
    }

    /// What holds for a value of the event itself.
    fn behaviour(&self) -> Context {
        Context { law: Law::Behaviour, why: self.why() }
    }

    /// Compares two values that may differ.
    fn compare_value(&mut self, p: &Shown, o: &Shown, context: Context) -> Found {
        if p == o || self.is_lost {
            return false;
        }
        match (p, o) {
            (Shown::Function(p), Shown::Function(o)) => self.compare_functions(p, o, context),
            (Shown::Function(_) | Shown::Again(Kind::Function, _), Shown::Other(_))
                if self.judge.may(Allowed::NoCells) =>
            {
                self.is_lost = matches!(p, Shown::Function(p) if has_parts(p));
                false
            }
            (Shown::Suspended { .. } | Shown::Wrapper { .. }, Shown::Other(_))
                if self.judge.may(Allowed::OpaqueValues) =>
            {
                self.is_lost = matches!(p, Shown::Wrapper { .. });
                false
            }
            (
                Shown::Cell { .. } | Shown::Again(Kind::Cell, _),
                Shown::Cell { .. } | Shown::Again(Kind::Cell, _),
            ) => self.compare_cells(p, o, context),
            (Shown::Tuple(p), Shown::Tuple(o)) => self.compare_items(p, o, context),
            (
                Shown::List { number: p_number, items: p_items },
                Shown::List { number: o_number, items: o_items },
            ) if p_number == o_number => self.compare_items(p_items, o_items, context),
            (
                Shown::Dict { number: p_number, entries: p_entries, any_order },
                Shown::Dict { number: o_number, entries: o_entries, .. },
            ) if p_number == o_number && p_entries.len() == o_entries.len() => {
                if p_entries.iter().zip(o_entries).any(|((p, _), (o, _))| p != o)
                    && p_entries.iter().all(|(p, _)| o_entries.iter().any(|(o, _)| p == o))
                    && self.may_be_in_any_order(*any_order)
                {
                    return self.compare_in_any_order(p_entries, o_entries, context);
                }
                p_entries.iter().zip(o_entries).any(|((p_key, p), (o_key, o))| {
                    self.compare_value(p_key, o_key, context) || self.compare_value(p, o, context)
                })
            }
            (
                Shown::Exception { number: p_number, kind: p_kind, args: p_args },
                Shown::Exception { number: o_number, kind: o_kind, args: o_args },
            ) if p_number == o_number
                && self.judge.same_name(p_kind, o_kind)
                && p_args.len() == o_args.len() =>
            {
                p_args.iter().zip(o_args).any(|(p_arg, o_arg)| match (p_arg, o_arg) {
                    (Shown::Atom(p_text), Shown::Atom(o_text)) if is_str(p_text) && is_str(o_text) => {
                        let kind = message_kind(p_text);
                        if p_text == o_text || kind == FactKind::Layout && self.judge.may(Allowed::Messages) {
                            return false;
                        }
                        self.differs((context.law, kind), "message", context.why, p, o)
                    }
                    _ => self.compare_value(p_arg, o_arg, context),
                })
            }
            (
                Shown::Class { number: p_number, name: p_name, namespace: p_named },
                Shown::Class { number: o_number, name: o_name, namespace: o_named },
            )
            | (
                Shown::Instance { number: p_number, class: p_name, attributes: p_named },
                Shown::Instance { number: o_number, class: o_name, attributes: o_named },
            ) if p_number == o_number && self.judge.same_name(p_name, o_name) => self
                .compare_named(p_named, o_named, matches!(p, Shown::Instance { .. }), context)
                .unwrap_or_else(|| self.differs(context.language(), "names", context.why, p, o)),
            (
                Shown::Wrapper { kind: p_kind, parts: p_parts },
                Shown::Wrapper { kind: o_kind, parts: o_parts },
            ) if p_kind == o_kind => self.compare_items(p_parts, o_parts, context),
            (
                Shown::Suspended { kind: p_kind, name: p_name, state: p_state },
                Shown::Suspended { kind: o_kind, name: o_name, state: o_state },
            ) if p_kind == o_kind && p_state == o_state && self.judge.same_name(p_name, o_name) => false,
            (Shown::Atom(p), Shown::Atom(o)) if is_str(p) && is_str(o) && self.may_be_worded_otherwise(p) => {
                false
            }
            // A weak reference to what is let go.
            (Shown::Atom(p), Shown::Token(_)) if p == "None" && self.judge.may(Allowed::LaterDeaths) => false,
            (p, o) if is_iterator(p) && is_iterator(o) && self.judge.may(Allowed::NamesOfIterators) => false,
            (Shown::Set(p_texts), Shown::Set(o_texts)) if self.same_texts(p_texts, o_texts) => false,
            _ => self.differs(context.language(), "value", context.why, p, o),
        }
    }

    /// Whether a text holds a [message](Allowed::Messages) that may be another sentence.
    fn may_be_worded_otherwise(&mut self, predicted: &str) -> bool {
        let holds = |message: &String| message.contains(' ') && predicted.contains(message.as_str());
        self.messages.iter().any(holds) && self.judge.may(Allowed::Messages)
    }

    /// Whether the elements of two sets are the same but for [names that may
    /// differ](Allowed::NamesInComprehensions).
    fn same_texts(&mut self, p: &[String], o: &[String]) -> bool {
        let sorted = |texts: &[String]| {
            let mut texts: Vec<String> = texts.iter().map(|text| plain_name(text)).collect();
            texts.sort_unstable();
            texts
        };
        p.len() == o.len() && sorted(p) == sorted(o) && self.judge.may(Allowed::NamesInComprehensions)
    }

    /// Two dicts with the same keys in another order. What has numbers is not compared.
    fn compare_in_any_order(
        &mut self,
        p: &[(Shown, Shown)],
        o: &[(Shown, Shown)],
        context: Context,
    ) -> Found {
        let is_plain = |value: &Shown| matches!(value, Shown::Atom(_));
        self.is_lost = p.iter().any(|(_, value)| !is_plain(value));
        let other = |key: &Shown| o.iter().find(|(other, _)| other == key).map(|(_, value)| value);
        p.iter().filter(|(_, p)| is_plain(p)).any(|(key, p)| match other(key) {
            Some(o) if p == o => false,
            o => {
                let observed = o.map_or_else(String::new, ToString::to_string);
                self.differs(context.language(), "value", context.why, p, &observed)
            }
        })
    }

    fn compare_items(&mut self, p: &[Shown], o: &[Shown], context: Context) -> Found {
        if p.len() != o.len() {
            let list = |items: &[Shown]| {
                format!("({})", items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
            };
            return self.differs(context.language(), "items", context.why, &list(p), &list(o));
        }
        p.iter().zip(o).any(|(p, o)| self.compare_value(p, o, context))
    }

    /// Whether what is the same may stand in another order: anywhere, or where no order is promised.
    fn may_be_in_any_order(&mut self, is_promised_to_nobody: bool) -> bool {
        is_promised_to_nobody && self.judge.may(Allowed::OrderOfAttributes)
            || self.judge.may(Allowed::OrderOfEntries)
    }

    /// Whether the same names stand in another order, and may.
    fn same_names_in_any_order(
        &mut self,
        p: &[(Name, Shown)],
        o: &[(Name, Shown)],
        is_promised_to_nobody: bool,
    ) -> bool {
        p.len() == o.len()
            && p.iter().all(|(p, _)| o.iter().any(|(o, _)| p == o))
            && self.may_be_in_any_order(is_promised_to_nobody)
    }

    /// Compares what needs no numbers, name by name.
    fn compare_named_in_any_order(
        &mut self,
        p: &[(Name, Shown)],
        o: &[(Name, Shown)],
        context: Context,
    ) -> Found {
        let is_plain = |value: &Shown| matches!(value, Shown::Atom(_));
        self.is_lost = p.iter().any(|(_, value)| !is_plain(value));
        let pairs = p.iter().filter_map(|(name, p)| Some((p, &o.iter().find(|(other, _)| other == name)?.1)));
        let mut differ = pairs.filter(|(p, o)| is_plain(p) && p != o);
        differ.next().is_some_and(|(p, o)| self.differs(context.language(), "value", context.why, p, o))
    }

    /// `None` if the names themselves differ.
    fn compare_named(
        &mut self,
        p: &[(Name, Shown)],
        o: &[(Name, Shown)],
        is_promised_to_nobody: bool,
        context: Context,
    ) -> Option<Found> {
        if p.iter().zip(o).any(|((p, _), (o, _))| p != o)
            && self.same_names_in_any_order(p, o, is_promised_to_nobody)
        {
            return Some(self.compare_named_in_any_order(p, o, context));
        }
        let same = p.len() == o.len() && p.iter().zip(o).all(|((p, _), (o, _))| p == o);
        same.then(|| p.iter().zip(o).any(|((_, p), (_, o))| self.compare_value(p, o, context)))
    }

    fn compare_functions(&mut self, p: &ShownFunction, o: &ShownFunction, context: Context) -> Found {
        let language = |law| (law, FactKind::Language);
        let why = context.why;
        if p.number != o.number || !self.judge.same_name(&p.qualname, &o.qualname) {
            return self.differs(context.language(), "function", why, p, o);
        }
        if !self.judge.can.has(Capability::Closures) {
            // Objects in cells come before those in defaults.
            self.is_lost = has_parts(p);
            return false;
        }
        let shows_names = self.judge.can.has(Capability::FreeNames);
        if shows_names && p.freevars != o.freevars {
            let mut sorted = [p.freevars.clone(), o.freevars.clone()];
            sorted.iter_mut().for_each(|names| names.sort_unstable());
            let kind = if sorted[0] == sorted[1] { FactKind::Layout } else { FactKind::Language };
            if kind == FactKind::Layout && self.judge.may(Allowed::OrderOfCells) {
                self.is_lost = true;
                return false;
            }
            return self.differs((Law::FreeNames, kind), "co_freevars", why, p, o);
        }
        // `None` exactly if there are no free variables: said of what is observed, whatever was predicted.
        if shows_names && o.closure.is_none() != o.freevars.is_empty()
            || p.closure.is_none() != o.closure.is_none()
        {
            return self.differs(language(Law::ClosureNone), "__closure__", why, p, o);
        }
        if let (Some(p_cells), Some(o_cells)) = (&p.closure, &o.closure) {
            if o_cells.iter().any(|cell| !is_cell(cell)) {
                if p_cells != o_cells {
                    return self.differs(language(Law::ClosureNone), "__closure__", why, p, o);
                }
            } else if p_cells.len() != o_cells.len() {
                return self.differs(language(Law::ClosureLength), "__closure__", why, p, o);
            } else if p_cells != o_cells {
                if is_permutation(p_cells, o_cells) {
                    if !shows_names && self.judge.may(Allowed::NoNamesOfCells) {
                        self.is_lost = true;
                        return false;
                    }
                    return self.differs(language(Law::Position), "__closure__", why, p, o);
                }
                if p_cells
                    .iter()
                    .zip(o_cells)
                    .any(|(p, o)| self.compare_value(p, o, Context { law: Law::Contents, why }))
                {
                    return true;
                }
            }
        }
        let own = |function: &ShownFunction| {
            let defaults = function.defaults.as_ref().map(Vec::len);
            (defaults, function.kwdefaults.as_ref().map(Vec::len), function.dict.len())
        };
        if own(p) != own(o) {
            return self.differs(context.language(), "function", why, p, o);
        }
        let [p_defaults, o_defaults] =
            [p, o].map(|function| function.defaults.as_deref().unwrap_or_default());
        let [p_named, o_named] = [p, o].map(|function| function.kwdefaults.as_deref().unwrap_or_default());
        self.compare_items(p_defaults, o_defaults, context)
            || self
                .compare_named(p_named, o_named, false, context)
                .unwrap_or_else(|| self.differs(context.language(), "__kwdefaults__", why, p, o))
            || self
                .compare_named(&p.dict, &o.dict, true, context)
                .unwrap_or_else(|| self.differs(context.language(), "__dict__", why, p, o))
    }

    /// Compares two cells that differ.
    fn compare_cells(&mut self, p: &Shown, o: &Shown, context: Context) -> Found {
        let language = |law| (law, FactKind::Language);
        let (
            Shown::Cell { number, contents: p_contents },
            Shown::Cell { number: o_number, contents: o_contents },
        ) = (p, o)
        else {
            return self.differs(language(Law::Sharing), "cell", context.why, p, o);
        };
        if number != o_number {
            return self.differs(language(Law::Sharing), "cell", context.why, p, o);
        }
        let why = self.why_cell(*number);
        match (p_contents.as_deref(), o_contents.as_deref()) {
            (Some(p_inner), Some(o_inner))
                if may_differ_inside(p_inner, o_inner) || is_iterator(p_inner) && is_iterator(o_inner) =>
            {
                self.compare_value(p_inner, o_inner, Context { law: Law::Contents, why })
            }
            (Some(_), Some(_)) => self.differs(language(Law::Contents), "cell_contents", why, p, o),
            _ => self.differs(language(Law::Empty), "cell_contents", why, p, o),
        }
    }
}

/// Whether a function has parts in which objects may have numbers.
fn has_parts(function: &ShownFunction) -> bool {
    let ShownFunction { closure, defaults, kwdefaults, dict, .. } = function;
    closure.is_some() || defaults.is_some() || kwdefaults.is_some() || !dict.is_empty()
}

/// What the text of an exception is: layout, if it is a sentence, as interpreters make them; if it is a
/// word, the program gave it.
fn message_kind(text: &str) -> FactKind {
    if text.contains(' ') { FactKind::Layout } else { FactKind::Language }
}

/// `SystemError` is no way for a program to end.
fn survives(kind: &str, otherwise: Law) -> Law {
    if kind == "SystemError" { Law::Survival } else { otherwise }
}

fn is_cell(value: &Shown) -> bool {
    matches!(value, Shown::Cell { .. } | Shown::Again(Kind::Cell, _) | Shown::Elided)
}

fn is_str(atom: &str) -> bool {
    atom.starts_with(['\'', '"'])
}

/// Whether a value is an iterator of a built-in type, by its type's name.
fn is_iterator(value: &Shown) -> bool {
    matches!(value, Shown::Other(name) if name.ends_with("iterator"))
}

/// Whether two values are of one kind and have parts, in which the difference may be.
fn may_differ_inside(p: &Shown, o: &Shown) -> bool {
    std::mem::discriminant(p) == std::mem::discriminant(o)
        && !matches!(p, Shown::Atom(_) | Shown::Again(..) | Shown::Set(_) | Shown::Token(_) | Shown::Other(_))
}

/// Whether the observed cells are those predicted, in another order. Cells shown for the first time
/// are known by their contents: their numbers follow their order. Empty ones are all alike.
fn is_permutation(predicted: &[Shown], observed: &[Shown]) -> bool {
    fn is_same(p: &Shown, o: &Shown) -> bool {
        match (p, o) {
            (Shown::Cell { contents: p, .. }, Shown::Cell { contents: o, .. }) => p == o,
            _ => p == o,
        }
    }
    if predicted.iter().zip(observed).all(|(p, o)| is_same(p, o)) {
        return false;
    }
    let mut is_free = vec![true; observed.len()];
    predicted.iter().all(|p| {
        let found = observed.iter().enumerate().position(|(at, o)| is_free[at] && is_same(p, o));
        found.inspect(|&at| is_free[at] = false).is_some()
    })
}

/// Whether two values give out different numbers, so that numbers mean different things from there on.
fn numbers_differ(p: &Shown, o: &Shown) -> bool {
    numbers(p) != numbers(o)
}

/// How many numbers of each kind are given out in a value.
fn numbers(value: &Shown) -> [u32; 7] {
    fn add(value: &Shown, counts: &mut [u32; 7]) {
        let mut one = |kind: Kind| counts[kind as usize] += 1;
        match value {
            Shown::Atom(_)
            | Shown::Again(..)
            | Shown::Set(_)
            | Shown::Token(_)
            | Shown::Suspended { .. }
            | Shown::Other(_)
            | Shown::Elided => {}
            Shown::Cell { contents, .. } => {
                one(Kind::Cell);
                contents.iter().for_each(|value| add(value, counts));
            }
            Shown::Function(function) => {
                one(Kind::Function);
                let ShownFunction { closure, defaults, kwdefaults, dict, .. } = &**function;
                closure.iter().flatten().for_each(|value| add(value, counts));
                defaults.iter().flatten().for_each(|value| add(value, counts));
                kwdefaults.iter().flatten().for_each(|(_, value)| add(value, counts));
                dict.iter().for_each(|(_, value)| add(value, counts));
            }
            Shown::Tuple(items) | Shown::Wrapper { parts: items, .. } => {
                items.iter().for_each(|value| add(value, counts));
            }
            Shown::List { items, .. } => {
                one(Kind::List);
                items.iter().for_each(|value| add(value, counts));
            }
            Shown::Dict { entries, .. } => {
                one(Kind::Dict);
                for (key, value) in entries {
                    add(key, counts);
                    add(value, counts);
                }
            }
            Shown::Exception { args, .. } => {
                one(Kind::Exception);
                args.iter().for_each(|value| add(value, counts));
            }
            Shown::Class { namespace: named, .. } => {
                one(Kind::Class);
                named.iter().for_each(|(_, value)| add(value, counts));
            }
            Shown::Instance { attributes: named, .. } => {
                one(Kind::Instance);
                named.iter().for_each(|(_, value)| add(value, counts));
            }
        }
    }
    let mut counts = [0; 7];
    add(value, &mut counts);
    counts
}

/// When tokens die. The gap before an event has the event's index; what is alive at the end dies
/// in the gap after all events.
struct Deaths<'a> {
    of: Vec<(&'a str, usize)>,
}

impl<'a> Deaths<'a> {
    fn of(events: &'a [Event], alive: &'a [String]) -> Self {
        let died =
            events.iter().enumerate().flat_map(|(gap, event)| event.died.iter().map(move |name| (name, gap)));
        let alive = alive.iter().map(|name| (name, events.len()));
        let mut of: Vec<_> = died.chain(alive).map(|(name, gap)| (name.as_str(), gap)).collect();
        of.sort_unstable();
        Self { of }
    }

    fn when(&self, token: &str) -> Option<usize> {
        let index = self.of.binary_search_by_key(&token, |(name, _)| name).ok()?;
        Some(self.of[index].1)
    }
}

/// Compares when tokens die, as far as the runs go in step: in the gaps before that of `in_step`.
fn compare_deaths(judge: &mut Judge, predicted: &RanRun, observed: &Run, in_step: usize) {
    let events = &predicted.run.events;
    let whole = in_step == events.len() && in_step == observed.events.len();
    // A gap of which only the beginning is comparable is as good as the rest.
    let limit = if whole { usize::MAX } else { in_step };
    let earliest = Deaths::of(events, &predicted.run.alive);
    let latest = predicted.latest.as_ref().map(|run| Deaths::of(&run.events, &run.alive));
    let seen = Deaths::of(&observed.events, &observed.alive);
    // After a collection, at the latest, all is dead that nothing holds.
    let collected = |gap: usize| {
        let collect = |event: &Event| matches!(event.happening, Happening::Collect | Happening::Teardown);
        let next = events.iter().enumerate().skip(gap).find(|(_, event)| collect(event));
        next.map_or(events.len(), |(index, event)| match event.happening {
            Happening::Collect => index + 1,
            _ => index,
        })
    };
    // What dies in a collection or in the teardown, or never, may have been garbage for long.
    let waits = |gap: usize| {
        let is_end = events.get(gap).is_none_or(|event| event.happening == Happening::Teardown);
        is_end || gap > 0 && events[gap - 1].happening == Happening::Collect
    };
    let mut found: Vec<(usize, Mismatch, Option<Allowed>)> = Vec::new();
    for &(token, first) in &earliest.of {
        let last = latest.as_ref().and_then(|latest| latest.when(token)).unwrap_or(first);
        let when = seen.when(token);
        let gap = when.unwrap_or(usize::MAX);
        if (first..=last).contains(&gap) || first.min(gap) >= limit {
            continue;
        }
        let (kind, allowed) = match when {
            // It may be garbage by then.
            Some(gap) if gap < first => {
                (FactKind::Language, waits(first).then_some(Allowed::EarlierCollection))
            }
            Some(gap) if gap <= collected(last) => (FactKind::Layout, Some(Allowed::LaterDeaths)),
            Some(gap) if gap < events.len() => (FactKind::Language, Some(Allowed::CachesHoldObjects)),
            Some(_) => (FactKind::Language, Some(Allowed::CyclesLiveOn)),
            None => (FactKind::Language, None),
        };
        let at = first.min(gap).min(events.len() - 1);
        let why = predicted.whys.get(at).map(|why| why.event);
        let observed_text = match when {
            Some(gap) => moment(&observed.events, gap, limit),
            None => "never made".to_owned(),
        };
        let mut predicted_text = if first == last {
            moment(events, first, limit)
        } else {
            format!(
                "{} at the earliest, {} at the latest",
                moment(events, first, limit),
                moment(events, last, limit)
            )
        };
        // What the model says holds it when it was seen dead.
        let whys = predicted.whys.get(at.min(gap));
        if let Some(holder) = whys.and_then(|whys| whys.alive.iter().find(|it| it.token == token))
            && gap < first
        {
            predicted_text.push_str(", held until then by ");
            predicted_text.push_str(&holder.path);
        }
        found.push((at, death(token, kind, at, events, why, predicted_text, observed_text), allowed));
    }
    for &(token, gap) in seen.of.iter().filter(|(token, gap)| *gap < limit && earliest.when(token).is_none())
    {
        let at = gap.min(events.len() - 1);
        let why = predicted.whys.get(at).map(|why| why.event);
        let (p, o) = ("never made".to_owned(), moment(&observed.events, gap, limit));
        found.push((at, death(token, FactKind::Language, at, events, why, p, o), None));
    }
    found.sort_by_key(|(at, ..)| *at);
    for (_, mismatch, allowed) in found {
        judge.differs(mismatch, allowed);
    }
}

fn death(
    token: &str,
    kind: FactKind,
    at: usize,
    events: &[Event],
    why: Option<Why>,
    predicted: String,
    observed: String,
) -> Mismatch {
    Mismatch {
        law: Law::Lifetime,
        kind,
        field: "death",
        place: format!("event {} ({}), token {token}", at + 1, word(&events[at].happening)),
        line: why.map_or(1, |why| why.line),
        rule: why.map(|why| why.rule),
        predicted,
        observed,
    }
}

fn moment(events: &[Event], gap: usize, limit: usize) -> String {
    match events.get(gap) {
        None => "alive at the end".to_owned(),
        Some(_) if gap > limit => "dies later".to_owned(),
        Some(event) => format!("dies before event {} ({})", gap + 1, word(&event.happening)),
    }
}
