//! What happens, written down: events with deaths and reasons.

use super::{
    Machine, Outcome, Stop,
    activation::Wants,
    lower::Library,
    text,
    value::{Deaths, ExceptionObj, TokenObj, Value},
    walk::{Walk, is_hidden},
};
use crate::{
    facts::{Event, EventWhy, Happening, Holder, Run, Shown, Why},
    rules::Rule,
    tree::Name,
};
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use std::{cell::Cell, mem, rc::Rc};

/// A rule and an offset in the source: what becomes a [`Why`].
pub type Reason = (Rule, u32);

/// The events so far.
#[derive(Default)]
pub struct Log {
    events: Vec<Event>,
    whys: Vec<(Reason, Vec<Reason>, Vec<Holder>)>,
    deaths: Rc<Deaths>,
    ordinals: FxHashMap<CompactString, u32>,
    /// Tokens still alive after teardown.
    alive: Vec<String>,
    tokens: Vec<std::rc::Weak<TokenObj>>,
    /// What was printed since the last event, and why.
    printed: String,
    print_reason: Option<Reason>,
    printed_total: usize,
}

/// What may be printed in one run, in bytes.
const MAX_PRINTED: usize = 20_000;

impl Log {
    /// Makes a token.
    pub fn token(&mut self, label: &CompactString) -> Value {
        let ordinal = self.ordinals.entry(label.clone()).or_default();
        *ordinal += 1;
        let token = Rc::new(TokenObj {
            label: Rc::new(label.clone()),
            ordinal: *ordinal,
            deaths: Rc::clone(&self.deaths),
            is_noted: Cell::new(false),
        });
        self.tokens.push(Rc::downgrade(&token));
        Value::Token(token)
    }

    /// What died since the last event.
    pub fn deaths_so_far(&self) -> &Rc<Deaths> {
        &self.deaths
    }

    /// Whether any token was made.
    pub fn has_tokens(&self) -> bool {
        !self.tokens.is_empty()
    }

    fn deaths(&mut self) -> Vec<String> {
        if self.deaths.tokens.borrow().is_empty() {
            return Vec::new();
        }
        let mut died: Vec<String> = self
            .deaths
            .tokens
            .take()
            .into_iter()
            .map(|(label, ordinal)| format!("{label}#{ordinal}"))
            .collect();
        died.sort_unstable();
        died
    }

    /// Writes an event down; what was printed before it is an event of its own.
    pub fn add(&mut self, happening: Happening, reason: Reason, cells: Vec<Reason>) {
        if let Some(reason) = self.print_reason.take() {
            let died = self.deaths();
            let text = mem::take(&mut self.printed);
            self.events.push(Event { died, happening: Happening::Print(text) });
            self.whys.push((reason, Vec::new(), Vec::new()));
        }
        let died = self.deaths();
        self.events.push(Event { died, happening });
        self.whys.push((reason, cells, Vec::new()));
    }

    /// Says of the last event what keeps tokens alive then.
    pub fn explain(&mut self, holders: Vec<Holder>) {
        if let Some((_, _, last)) = self.whys.last_mut() {
            *last = holders;
        }
    }

    /// The tokens that are alive.
    pub fn tokens_alive(&self) -> impl Iterator<Item = Rc<TokenObj>> {
        let alive = self.tokens.iter().filter_map(std::rc::Weak::upgrade);
        alive.filter(|token| !token.is_noted.get())
    }

    /// The tokens that are alive, by name.
    pub fn living(&self) -> impl Iterator<Item = String> {
        self.tokens_alive().map(|token| format!("{}#{}", token.label, token.ordinal))
    }

    /// Adds to the text printed since the last event.
    pub fn print(&mut self, text: &str, reason: Reason) -> Outcome<()> {
        text::known(text)?;
        self.printed_total += text.len();
        if self.printed_total > MAX_PRINTED {
            return Err(Stop::unknown("much output"));
        }
        if !text.is_empty() {
            self.printed.push_str(text);
            self.print_reason.get_or_insert(reason);
        }
        Ok(())
    }

    /// Lists the tokens that are still alive.
    pub fn survey(&mut self) {
        self.alive = self.living().collect();
        self.alive.sort_unstable();
    }

    /// The whole run, with the reasons for each event.
    pub fn finish(&mut self, library: &Library<'_>) -> (Run, Vec<EventWhy>) {
        let why = |(rule, offset): Reason| Why { rule, line: library.line(offset) };
        let whys = mem::take(&mut self.whys)
            .into_iter()
            .map(|(event, cells, alive)| EventWhy {
                event: why(event),
                cells: cells.into_iter().map(why).collect(),
                alive,
            })
            .collect();
        (Run { events: mem::take(&mut self.events), alive: mem::take(&mut self.alive) }, whys)
    }
}

impl Machine<'_> {
    /// `observe(*values)`
    pub(super) fn observe(&mut self, values: &[Value]) -> Outcome<()> {
        let offset = self.offset();
        let mut walk = Walk::new(&self.library);
        let shown = walk.values(values, 0)?;
        let cells = walk.into_reasons();
        self.log.add(Happening::Observe(shown), (Rule::CellIsVariable, offset), cells);
        self.passed();
        Ok(())
    }

    /// `collect()`
    pub(super) fn collect(&mut self, wants: &Wants) -> Outcome<()> {
        let offset = self.offset();
        self.log.add(Happening::Collect, (Rule::CollectFreesCycles, offset), Vec::new());
        self.passed();
        if self.rules.holds(Rule::CollectFreesCycles) { self.collect_cycles(wants) } else { Ok(()) }
    }

    /// Lets go of what only a planted rule kept until the event.
    fn passed(&mut self) {
        if self.explains && self.log.has_tokens() {
            let holders = self.holders();
            self.log.explain(holders);
        }
        self.lingering.clear();
        self.rebound.clear();
    }

    /// The program ended by an exception that nobody caught.
    pub(super) fn uncaught(&mut self, exception: Rc<ExceptionObj>) -> Outcome<()> {
        let message = text::message(&exception)?;
        let kind = exception.qualname().to_string();
        // The traceback is dropped before anything is written down.
        drop(exception);
        self.run_dropped()?;
        let reason = (Rule::TracebackHoldsFrames, self.stopped_at);
        self.log.add(Happening::Uncaught { kind, message }, reason, Vec::new());
        self.passed();
        Ok(())
    }

    /// The end observation.
    pub(super) fn end(&mut self) -> Outcome<()> {
        let mut walk = Walk::new(&self.library);
        let mut names: Vec<_> = self.globals.order.clone();
        if !self.rules.holds(Rule::GlobalsInInsertionOrder) {
            names.sort_by_key(|&name| self.library.names.name(name).clone());
        }
        let mut shown: Vec<(Name, Shown)> = match self.locals.clone() {
            Some(locals) => walk.locals(&locals)?,
            None => Vec::new(),
        };
        if matches!(shown.last(), Some((_, Shown::Elided))) {
            names.clear();
        }
        for name in names {
            let text = self.library.names.name(name);
            if is_hidden(text) {
                continue;
            }
            if let Some(value) = self.globals.get(name) {
                let part = walk.value(value, 0)?;
                let is_last = matches!(part, Shown::Elided);
                shown.push((text.clone(), part));
                if is_last {
                    break;
                }
            }
        }
        let cells = walk.into_reasons();
        self.log.add(Happening::End(shown), (Rule::GlobalsInInsertionOrder, 0), cells);
        self.passed();
        Ok(())
    }

    /// Clears the locals, if they are separate, and the globals, and collects.
    pub(super) fn tear_down(&mut self) -> Outcome<()> {
        if let Some(locals) = self.locals.take() {
            let entries = mem::take(&mut *locals.map.borrow_mut());
            drop(entries);
            self.run_dropped()?;
        }
        // None is to be found any more when the first one dies.
        self.cleared = true;
        let mut values = mem::take(&mut self.globals.values);
        for name in mem::take(&mut self.globals.order) {
            let value = values[name as usize].take();
            drop(value);
            self.run_dropped()?;
        }
        self.passed();
        self.run_dropped()?;
        if self.rules.holds(Rule::CollectFreesCycles) {
            self.collect_cycles(&Wants::Drop)?;
            self.run_dropped()?;
        }
        self.log.add(Happening::Teardown, (Rule::CollectFreesCycles, 0), Vec::new());
        self.log.survey();
        Ok(())
    }
}
