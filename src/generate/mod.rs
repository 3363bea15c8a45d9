//! The generator: entropy to program.
//!
//! [`generate`] turns bytes into a [`Program`] that is valid for its version by construction,
//! ends, and is dense with closures. It never fails: where the bytes end, lists end.
//!
//! # How it works
//!
//! First a [`Swarm`] is drawn, the program's character: which features it may use, how large and
//! deep it gets, and a pool of a few names, so that names collide. Then statements are chosen from
//! one table of (predicate, emitter, weights), each against the scopes around it. All binding
//! forms are in a second table and all expressions in a third one.
//!
//! A program has two zones. *Live* code is executed and keeps to what the model can run. *Dormant*
//! code is compiled but never executed (functions that nobody calls, branches under a constant,
//! suites after `return`): there everything may stand that Python has. Both zones share names and
//! scopes, so dormant code decides what live code means.
//!
//! # Why live code ends, and ends well
//!
//! Each name of a program has one sort (`swarm::Sort`) from beginning to end, whichever scope
//! binds it: number, anything, function of a contract, list of such functions. So a call finds
//! something that can be called that way even if the name resolves to an unexpected scope, and
//! reads of unbound names stay the one interesting cause of exceptions. Contracts are ranked and a
//! function body calls only what ranks higher: no recursion, except where its depth is bounded by
//! an argument. Loops run over literals or count.
//!
//! # What it does not promise
//!
//! Programs may raise, mostly `NameError`, mostly caught. A program for static facts alone
//! ([`Swarm::is_static`], about one in ten) executes classes and imports, and may end in any
//! exception.

mod broken;
mod compound;
mod expressions;
mod flows;
mod forms;
mod generics;
mod idioms;
mod inside;
mod modes;
mod nested;
mod objects;
mod scope;
mod statements;
mod suspended;
mod swarm;
#[cfg(test)]
mod tests;
mod woven;

pub use broken::{broken_from_seed, campaign_program, is_broken};
pub use modes::in_form;
pub use swarm::{Feature, Swarm};
pub use woven::legal as legal_triples;

use crate::{
    render,
    tree::{Expr, ExprKind, Program},
    version::Version,
};
use arbitrary::{Arbitrary, Unstructured};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use scope::{Frame, Known, Makeup, Names, Scope, ScopeKind};
use std::fmt;
use swarm::{Cast, Real, Sort, Spelling};

/// A program for `version`. The same bytes give the same program.
pub fn generate(u: &mut Unstructured<'_>, version: Version) -> Program {
    choose(u, |choices| {
        let swarm = Swarm::draw(choices, version);
        write(choices, swarm, version)
    })
}

/// A program of the given character.
pub fn generate_with(u: &mut Unstructured<'_>, swarm: Swarm, version: Version) -> Program {
    choose(u, |choices| write(choices, swarm, version))
}

fn write(choices: &mut Choices<'_>, swarm: Swarm, version: Version) -> Program {
    let cast = Cast::draw(choices, &swarm);
    Generator::new(choices, swarm, cast, version).program()
}

/// Runs `make` on the entropy in `u`, and takes from there what it used up.
fn choose<T>(u: &mut Unstructured<'_>, make: impl FnOnce(&mut Choices<'_>) -> T) -> T {
    let entropy = u.peek_bytes(u.len()).unwrap_or_default();
    let mut choices = Choices { left: entropy };
    let made = make(&mut choices);
    let used = entropy.len() - choices.left.len();
    let _ = u.bytes(used);
    made
}

/// Program number `index` of the campaign with this seed. Depends on nothing else than its
/// arguments, so campaigns can be split and programs found again.
pub fn from_seed(seed: u64, index: u64, version: Version) -> Program {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(index);
    let mut entropy = [0; 4096];
    // Most programs use up a third of this; one in a few is cut short by its entropy's end.
    let length = 64 + (rng.next_u32() % 4032) as usize;
    let entropy = &mut entropy[..length];
    rng.fill_bytes(entropy);
    generate(&mut Unstructured::new(entropy), version)
}

/// A generated program as a value of tests: shown as source text.
///
/// As an [`Arbitrary`] value it is valid in every supported version.
#[derive(Clone, PartialEq)]
pub struct GeneratedProgram(pub Program);

impl GeneratedProgram {
    /// The version that [`Arbitrary`] writes for: the oldest one, whose syntax all have.
    pub const VERSION: Version = Version::OLDEST;

    /// The program as text.
    pub fn source(&self) -> String {
        render::render(&self.0)
    }
}

impl fmt::Debug for GeneratedProgram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.source())
    }
}

impl<'a> Arbitrary<'a> for GeneratedProgram {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        Ok(Self(generate(u, Self::VERSION)))
    }
}

/// Choices made from entropy. At its end every choice is the first one, every coin is no.
pub(crate) struct Choices<'b> {
    left: &'b [u8],
}

impl Choices<'_> {
    /// The next byte, or 0.
    #[inline]
    fn byte(&mut self) -> u8 {
        match self.left.split_first() {
            Some((&byte, left)) => {
                self.left = left;
                byte
            }
            None => 0,
        }
    }

    /// A number below `count`, which is 1 to 256.
    #[inline]
    fn below(&mut self, count: usize) -> usize {
        if count < 2 { 0 } else { usize::from(self.byte()) % count }
    }

    /// Yes in `yes` out of 256 cases; no without entropy.
    #[inline]
    fn odds(&mut self, yes: u8) -> bool {
        yes > 0 && self.byte() >= (255 - yes).saturating_add(1)
    }

    /// An index, by weight; the first one of any weight without entropy.
    fn weighted(&mut self, weights: &[u16]) -> Option<usize> {
        let total: u32 = weights.iter().map(|&w| u32::from(w)).sum();
        if total == 0 {
            return None;
        }
        let drawn = if total > 256 {
            u32::from(self.byte()) << 8 | u32::from(self.byte())
        } else {
            u32::from(self.byte())
        };
        let mut left = drawn % total;
        weights.iter().position(|&weight| {
            let weight = u32::from(weight);
            let here = left < weight;
            left = left.wrapping_sub(weight);
            here
        })
    }

    fn is_over(&self) -> bool {
        self.left.is_empty()
    }
}

/// What writes one program.
struct Generator<'u, 'b> {
    choices: &'u mut Choices<'b>,
    version: Version,
    swarm: Swarm,
    cast: Cast,
    /// The scopes around the point reached, the module first.
    scopes: Vec<Scope>,
    frame: Frame,
    /// Whether the code being written is executed.
    live: bool,
    /// Lines left.
    lines: i32,
    /// Expressions inside each other.
    nesting: u32,
    /// Iterables of comprehensions around: no walrus there.
    iterables: u32,
    /// Annotations around: no walrus, `yield` or `await` there.
    annotations: u32,
    /// Scopes of type parameters and aliases around. In 3.12 no comprehension may stand there in a
    /// class.
    type_scopes: u32,
    /// Whether `from __future__ import annotations` stands in the program.
    annotations_are_text: bool,
    /// Whether calls are likely to fail from here on, since something captured is unbound.
    fragile: bool,
    /// What is known of the function that the expression written last makes, if it is a lambda.
    lambda: Makeup,
    /// A variable that the function about to be written shall capture: it is not to be bound there.
    capture: Option<Spelling>,
    /// A property, static method or class method of the classes that an idiom has written.
    accessor: Option<&'static str>,
    /// Whether the function about to be written shall hold a closure and call it.
    insist: bool,
    /// Whether nothing may be read yet that is perhaps unbound: no closure has run.
    careful: bool,
    /// Loop counters used so far.
    counters: u32,
}

impl<'u, 'b> Generator<'u, 'b> {
    fn new(choices: &'u mut Choices<'b>, swarm: Swarm, cast: Cast, version: Version) -> Self {
        Self {
            choices,
            version,
            lines: swarm.lines,
            cast,
            swarm,
            scopes: Vec::with_capacity(10),
            frame: Frame {
                floor: -1,
                returns: Sort::Any,
                cap: 1200,
                cost: 0,
                times: 1,
                in_loop: false,
                may_return: false,
                guarded: false,
                unordered: false,
                blocks: 0,
                makeup: Makeup::default(),
            },
            live: true,
            nesting: 0,
            iterables: 0,
            annotations: 0,
            type_scopes: 0,
            annotations_are_text: false,
            fragile: false,
            lambda: Makeup::default(),
            capture: None,
            accessor: None,
            insist: false,
            careful: true,
            counters: 0,
        }
    }

    fn program(mut self) -> Program {
        let mut body = Vec::with_capacity(16);
        self.scopes.push(Scope::new(ScopeKind::Module, None));
        self.module(&mut body);
        Program::new(body)
    }

    fn has(&self, feature: Feature) -> bool {
        self.swarm.has(feature)
    }

    fn top(&self) -> &Scope {
        &self.scopes[self.scopes.len() - 1]
    }

    fn top_mut(&mut self) -> &mut Scope {
        let top = self.scopes.len() - 1;
        &mut self.scopes[top]
    }

    fn real(&self, name: Spelling) -> Real {
        self.cast.real(name, self.top().mangler)
    }

    /// How many statements a call of a function of this rank may execute.
    fn cap(&self, rank: u8) -> u32 {
        let above = self.cast.contracts.len() as u32 - 1 - u32::from(rank);
        (0..above).fold(14, |cap, _| cap * 5 / 2)
    }

    /// Whether a function of this rank may be called here.
    fn may_call(&self, rank: u8) -> bool {
        self.live
            && i32::from(rank) > i32::from(self.frame.floor)
            && self.frame.cost + self.frame.times * self.cap(rank) <= self.frame.cap
    }

    /// Notes that a call of a function of this rank is written here.
    fn called(&mut self, rank: u8, makeup: Makeup) {
        self.frame.cost += self.frame.times * self.cap(rank);
        self.frame.makeup.runs |= self.frame.blocks == 0 && makeup.runs;
    }

    /// What is known of the function that `expr`, just written, gives.
    fn makeup(&self, expr: &Expr) -> Makeup {
        match &expr.kind {
            ExprKind::Lambda(_) => self.lambda,
            ExprKind::Name(name) => {
                let Some(name) = self.cast.spelled(name) else { return Makeup::default() };
                let real = self.real(name);
                self.known().find(|known| known.name == real).map_or(Makeup::default(), |known| known.makeup)
            }
            _ => Makeup::default(),
        }
    }

    /// The functions whose names can be read here, innermost first.
    fn known(&self) -> impl Iterator<Item = &Known> {
        self.scopes.iter().rev().flat_map(|scope| scope.functions.iter())
    }

    /// Notes that `name` is bound to a function here.
    fn note_function(&mut self, name: Real, rank: Option<u8>, makeup: Makeup) {
        let functions = &mut self.top_mut().functions;
        functions.retain(|known| known.name != name);
        functions.push(Known { name, rank, makeup, called: false });
    }

    /// Opens `scope` while `write` runs; gives it back with what `write` gave.
    fn within<T>(&mut self, scope: Scope, write: impl FnOnce(&mut Self) -> T) -> (T, Scope) {
        self.scopes.push(scope);
        let written = write(self);
        let scope = self.scopes.pop().unwrap_or_else(|| unreachable!("pushed above"));
        (written, scope)
    }

    /// Writes code that is never executed.
    fn dormant<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let live = std::mem::replace(&mut self.live, false);
        let written = write(self);
        self.live = live;
        written
    }

    /// Whether the function around is executed, even if the code at this point is not.
    fn in_live_function(&self) -> bool {
        self.frame.cap > 0
    }

    /// Notes that `name` is bound here.
    fn bind(&mut self, name: Real) {
        let live = self.live;
        let top = self.top_mut();
        top.bound.insert(name);
        top.touched.insert(name);
        top.functions.retain(|known| known.name != name);
        if live {
            top.sure.insert(name);
        }
        if top.globals.has(name) {
            self.scopes[0].bound.insert(name);
        }
    }

    /// Notes that `name` may be unbound from here on.
    fn unbind(&mut self, name: Real) {
        let top = self.top_mut();
        top.sure.remove(name);
        top.volatile.insert(name);
        let outer = if top.globals.has(name) { Some(0) } else { None };
        let top = self.scopes.len() - 1;
        let outer = outer.or_else(|| match scope::find(&self.scopes, name) {
            scope::Found::Outside(index) => Some(index),
            _ => None,
        });
        if let Some(outer) = outer.filter(|&outer| outer != top) {
            self.scopes[outer].volatile.insert(name);
        }
    }

    /// Notes that `name` is read here.
    fn touch(&mut self, name: Real) {
        let top = self.scopes.len() - 1;
        self.scopes[top].touched.insert(name);
        match scope::find(&self.scopes, name) {
            scope::Found::Outside(owner) => {
                for scope in &mut self.scopes[owner + 1..=top] {
                    scope.captures = true;
                    scope.passed.insert(name);
                }
                self.scopes[owner].passed.insert(name);
            }
            scope::Found::Global | scope::Found::Nowhere => {
                for scope in &mut self.scopes[1..=top] {
                    scope.passed.insert(name);
                }
            }
            scope::Found::Here => {}
        }
    }

    /// Declares `name` global or nonlocal in the scope reached.
    fn declare(&mut self, name: Real, global: bool) {
        let top = self.scopes.len() - 1;
        self.scopes[top].touched.insert(name);
        if global {
            self.scopes[top].globals.insert(name);
            return;
        }
        self.scopes[top].nonlocals.insert(name);
        self.scopes[top].captures = true;
        for scope in self.scopes[1..top].iter_mut().rev() {
            scope.touched.insert(name);
            if scope.kind != ScopeKind::Class && scope.owns(name) {
                break;
            }
            scope.captures = true;
        }
    }

    /// The names that may be bound in the scope reached without changing what has been written.
    fn bindable(&self, name: Real) -> bool {
        let top = self.top();
        self.scopes.len() == 1
            || top.bound.or(top.planned).or(top.globals).or(top.nonlocals).has(name)
            || !top.touched.or(top.passed).has(name)
    }

    /// A name of the pool, by weight.
    fn pick(&mut self, weigh: impl Fn(&Self, Spelling, Real) -> u16) -> Option<Spelling> {
        let mut weights = [0u16; 16];
        for name in self.cast.spellings() {
            weights[usize::from(name.0)] = weigh(self, name, self.real(name));
        }
        let index = self.choices.weighted(&weights)?;
        Some(Spelling(index as u8))
    }

    /// A name that may be bound here; in code that runs one of this sort, if one is given.
    fn target(&mut self, sort: Option<Sort>) -> Option<Spelling> {
        let loose = !self.in_live_function() || (!self.live && self.choices.odds(20));
        let name = self.pick(|g, name, real| {
            let fits = !g.live || sort.is_none_or(|sort| g.cast.sort(name) == sort);
            let top = g.top();
            // A name that was planned or declared, and is not bound yet, is owed.
            let owed = top.planned.or(top.globals).or(top.nonlocals).has(real);
            match fits && (loose || g.bindable(real)) {
                true if owed => 6,
                true => 2,
                false => 0,
            }
        })?;
        self.owe(self.real(name));
        Some(name)
    }

    /// Notes that `name` will be bound here: what is written until then, as the value it will
    /// get, already means this scope's variable.
    fn owe(&mut self, name: Real) {
        let top = self.top_mut();
        if !top.globals.or(top.nonlocals).has(name) {
            top.planned.insert(name);
        }
    }

    /// What is surely bound after either of two ways.
    fn join(&mut self, other: Names) {
        let top = self.top_mut();
        top.sure = top.sure.and(other);
    }
}
