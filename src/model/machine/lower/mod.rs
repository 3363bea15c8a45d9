//! Lowering: from the tree, with its names resolved, to the machine's instructions.
//!
//! The order of evaluation is the Language Reference's (6.16 and the sections on each statement).
//! A function's body is lowered when it is first called: what is never called costs nothing, and
//! an unmodelled construct matters only where it is executed.
//!
//! A `finally` suite is lowered once. Whoever leaves the guarded stretch puts a payload (a value to
//! return, or `None`) and a place on the stack, where execution continues after the suite.

mod expressions;
mod statements;

use super::code::{Body, Capture, Names, Op, Proto, ProtoId, Shape, Source, Target};
use crate::{
    model::scopes::{Meaning, Role, ScopeId, Scopes},
    rules::{Rule, Rulebook},
    tree::{ComprehensionKind, Expr, Name, Node, Params, Program},
    version::Version,
};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Expressions and suites nest no deeper than this.
const MAX_DEPTH: u32 = 200;

/// The program and what has been lowered of it.
pub struct Library<'p> {
    /// The program.
    pub program: &'p Program,
    /// Its scopes.
    pub scopes: &'p Scopes,
    /// The version that it runs under.
    pub version: Version,
    /// The rules.
    pub rules: &'p Rulebook,
    /// All names.
    pub names: Names,
    /// All functions, lambdas and comprehensions that were met; the first is the module.
    pub protos: Vec<Proto<'p>>,
}

impl<'p> Library<'p> {
    /// The library of a program, with its module alone.
    pub fn new(program: &'p Program, scopes: &'p Scopes, version: Version, rules: &'p Rulebook) -> Self {
        let module = Proto {
            source: Source::Module(program),
            scope: ScopeId(0),
            offset: 0,
            shape: Rc::default(),
            captures: Rc::from([]),
            inlined: false,
            is_generator: false,
            is_async: false,
            body: None,
            shared_cells: None,
            shared_function: None,
        };
        Self { program, scopes, version, rules, names: Names::default(), protos: vec![module] }
    }

    /// The instructions of `proto`.
    pub fn body(&mut self, proto: ProtoId) -> Rc<Body> {
        if let Some(body) = &self.protos[proto as usize].body {
            return Rc::clone(body);
        }
        let body = Rc::new(Lowerer::new(self, proto).lower());
        self.protos[proto as usize].body = Some(Rc::clone(&body));
        body
    }

    /// The line, from 1, of an offset in the source.
    pub fn line(&self, offset: u32) -> u32 {
        self.program.lines.0.line(offset)
    }
}

/// Where a name of a scope lives.
#[derive(Clone, Copy, Debug)]
enum Place {
    Local(u32),
    Cell(u32),
    Global(u32),
}

/// What encloses a statement inside its function: what leaving it has to undo.
enum Context {
    /// A loop.
    Loop { again: Target, end: Target, is_for: bool },
    /// The guarded stretch of a `try` with handlers, or of a named handler.
    Guard,
    /// The guarded stretch of a `try` with a `finally` suite, which begins there.
    Guarded { suite: Target },
    /// A `finally` suite.
    Finally,
    /// A handler.
    Handler,
    /// A handler that bound a name.
    Named(Place),
}

struct Lowerer<'a, 'p> {
    lib: &'a mut Library<'p>,
    proto: ProtoId,
    scope: ScopeId,
    is_module: bool,
    places: FxHashMap<&'p str, Place>,
    body: Body,
    /// Labels: the number of their instruction.
    labels: Vec<u32>,
    contexts: Vec<Context>,
    /// Where the instructions come from that are made now.
    offset: u32,
    depth: u32,
}

impl<'a, 'p> Lowerer<'a, 'p> {
    fn new(lib: &'a mut Library<'p>, proto: ProtoId) -> Self {
        let of = &lib.protos[proto as usize];
        let (scope, offset) = (of.scope, of.offset);
        let is_module = matches!(of.source, Source::Module(_));
        let mut body = Body { params: of.shape.names.len() as u32, ..Body::default() };
        body.slots.extend_from_slice(&of.shape.names);
        if of.inlined {
            body.host_cells.extend(of.captures.iter().map(|capture| capture.host));
        }
        let scopes = lib.scopes;
        if !is_module {
            for name in scopes.cells(scope) {
                let id = lib.names.intern(name);
                let param = body.slots[..body.params as usize].iter().position(|&p| p == id);
                body.cells.push(id);
                body.cell_params.push(param.map(|slot| slot as u32));
            }
            body.own_cells = body.cells.len() as u32;
            for name in scopes.free(scope) {
                body.cells.push(lib.names.intern(name));
            }
        }
        Self {
            lib,
            proto,
            scope,
            is_module,
            places: FxHashMap::default(),
            body,
            labels: Vec::new(),
            contexts: Vec::new(),
            offset,
            depth: 0,
        }
    }

    fn lower(mut self) -> Body {
        match self.lib.protos[self.proto as usize].source {
            Source::Module(program) => {
                self.suite(&program.body);
                self.emit(Op::None);
                self.emit(Op::Return);
            }
            Source::Function(function) => {
                self.suite(&function.body);
                self.emit(Op::None);
                self.emit(Op::Return);
            }
            Source::Lambda(lambda) => {
                self.expr(&lambda.body);
                self.emit(Op::Return);
            }
            Source::Comprehension(comprehension) => self.comprehension_body(comprehension),
        }
        self.finish()
    }

    /// Replaces labels by the numbers of instructions.
    fn finish(mut self) -> Body {
        let labels = &self.labels;
        for op in &mut self.body.ops {
            match op {
                Op::Jump(target)
                | Op::JumpIfFalse(target)
                | Op::JumpIfTrue(target)
                | Op::JumpIfFalseOrPop(target)
                | Op::JumpIfTrueOrPop(target)
                | Op::ForIter(target)
                | Op::Guard(target)
                | Op::ResumeAt(target) => *target = labels[*target as usize],
                _ => {}
            }
        }
        self.body
    }

    fn emit(&mut self, op: Op) {
        self.body.ops.push(op);
        self.body.offsets.push(self.offset);
    }

    fn unknown(&mut self, construct: impl Into<String>) {
        let number = self.body.unknown.len() as u32;
        self.body.unknown.push(construct.into());
        self.emit(Op::NotModelled(number));
    }

    fn label(&mut self) -> Target {
        self.labels.push(u32::MAX);
        self.labels.len() as u32 - 1
    }

    fn bind(&mut self, label: Target) {
        self.labels[label as usize] = self.body.ops.len() as u32;
    }

    fn holds(&self, rule: Rule) -> bool {
        self.lib.rules.holds(rule)
    }

    // ---- names -----------------------------------------------------------------------------------

    fn place(&mut self, name: &'p str) -> Place {
        if let Some(&place) = self.places.get(name) {
            return place;
        }
        let scopes = self.lib.scopes;
        let mangled = scopes.mangle(self.scope, name);
        let id = self.lib.names.intern(&mangled);
        let own = self.body.own_cells as usize;
        let place = match scopes.meaning(self.scope, name) {
            _ if self.is_module => Place::Global(id),
            Meaning::GlobalExplicit | Meaning::GlobalImplicit => Place::Global(id),
            Meaning::Local => Place::Local(self.slot(id)),
            Meaning::Cell => match self.body.cells[..own].iter().position(|&cell| cell == id) {
                Some(cell) => Place::Cell(cell as u32),
                None => Place::Local(self.slot(id)),
            },
            Meaning::Free => match self.body.cells[own..].iter().position(|&cell| cell == id) {
                Some(cell) => Place::Cell((own + cell) as u32),
                None => Place::Global(id),
            },
        };
        self.places.insert(name, place);
        place
    }

    fn slot(&mut self, id: u32) -> u32 {
        let slots = &mut self.body.slots;
        slots.iter().position(|&slot| slot == id).unwrap_or_else(|| {
            slots.push(id);
            slots.len() - 1
        }) as u32
    }

    fn load(&mut self, place: Place) {
        self.emit(match place {
            Place::Local(slot) => Op::LoadLocal(slot),
            Place::Cell(cell) => Op::LoadCell(cell),
            Place::Global(name) => Op::LoadGlobal(name),
        });
    }

    fn store(&mut self, place: Place, in_loop: bool) {
        self.emit(match place {
            Place::Local(slot) => Op::StoreLocal(slot),
            Place::Cell(cell) if in_loop => Op::StoreCellInLoop(cell),
            Place::Cell(cell) => Op::StoreCell(cell),
            Place::Global(name) => Op::StoreGlobal(name),
        });
    }

    fn delete(&mut self, place: Place) {
        self.emit(match place {
            Place::Local(slot) => Op::DeleteLocal(slot),
            Place::Cell(cell) => Op::DeleteCell(cell),
            Place::Global(name) => Op::DeleteGlobal(name),
        });
    }

    /// Ends the life of an exception's name: like `name = None; del name`.
    fn clear(&mut self, place: Place) {
        if self.holds(Rule::ExceptNameEmptied) {
            self.emit(match place {
                Place::Local(slot) => Op::ClearLocal(slot),
                Place::Cell(cell) => Op::ClearCell(cell),
                Place::Global(name) => Op::ClearGlobal(name),
            });
        }
    }

    // ---- scopes in this one ------------------------------------------------------------------------

    /// Where the free variables of `scope`, which stands in this one, come from.
    fn captures(&mut self, scope: ScopeId) -> Rc<[Capture]> {
        let scopes = self.lib.scopes;
        let own = self.body.own_cells;
        let inlined = self.lib.protos[self.proto as usize].inlined;
        let free = scopes.free(scope);
        free.iter()
            .map(|name| match self.place(name) {
                Place::Cell(cell) if cell < own => Capture { cell, handed_on: false, host: true },
                Place::Cell(cell) => {
                    let host = inlined && self.body.host_cells.get((cell - own) as usize) == Some(&true);
                    Capture { cell, handed_on: true, host }
                }
                // Only with a planted rule: nobody has this cell.
                _ => Capture { cell: u32::MAX, handed_on: false, host: false },
            })
            .collect()
    }

    fn shape(&mut self, params: &Params, scope: ScopeId) -> Rc<Shape> {
        let scopes = self.lib.scopes;
        let names: Vec<u32> = params
            .in_slot_order()
            .map(|param| self.lib.names.intern(&scopes.mangle(scope, &param.name)))
            .collect();
        let positional = params.posonly.len() + params.args.len();
        let kwonly = params.kwonly.len();
        let after = positional + kwonly;
        Rc::new(Shape {
            posonly: params.posonly.len(),
            positional,
            kwonly,
            vararg: params.vararg.as_ref().map(|_| after),
            kwarg: params.kwarg.as_ref().map(|_| names.len() - 1),
            names,
        })
    }

    /// The proto of a function or lambda that stands in this scope; `None` if its scope is not
    /// known.
    fn proto(
        &mut self,
        node: Node,
        source: Source<'p>,
        params: &'p Params,
        is_async: bool,
    ) -> Option<ProtoId> {
        let scopes = self.lib.scopes;
        let scope = scopes.of(node, Role::Body)?;
        let captures = self.captures(scope);
        let shape = self.shape(params, scope);
        Some(self.add(Proto {
            source,
            scope,
            offset: self.offset,
            shape,
            captures,
            inlined: false,
            is_generator: scopes.is_generator(scope),
            is_async,
            body: None,
            shared_cells: None,
            shared_function: None,
        }))
    }

    fn add(&mut self, proto: Proto<'p>) -> ProtoId {
        self.lib.protos.push(proto);
        self.lib.protos.len() as ProtoId - 1
    }

    /// Evaluates a comprehension: its first iterable here, the rest in a scope of its own.
    fn comprehension(&mut self, comprehension: &'p crate::tree::Comprehension) {
        let scopes = self.lib.scopes;
        let Some(scope) = scopes.of(comprehension.node, Role::Body) else {
            return self.unknown("comprehension");
        };
        if comprehension.generators.iter().any(|generator| generator.is_async) {
            return self.unknown("asynchronous comprehension");
        }
        let is_genexpr = comprehension.kind == ComprehensionKind::Generator;
        let offset = self.offset;
        let is_lazy = !is_genexpr || self.holds(Rule::GenexprIsLazy);
        let is_eager = !is_genexpr
            || self.holds(Rule::GenexprFirstIterableEager)
            || !self.is_global(&comprehension.generators[0].iter);
        if is_eager {
            self.expr(&comprehension.generators[0].iter);
            self.offset = offset;
            self.emit(Op::GetIter);
        } else {
            self.emit(Op::None);
        }
        let captures = self.captures(scope);
        let name = self.lib.names.intern(".0");
        let proto = Proto {
            source: Source::Comprehension(comprehension),
            scope,
            offset,
            shape: Rc::new(Shape { names: vec![name], positional: 1, posonly: 1, ..Shape::default() }),
            captures,
            inlined: !is_genexpr && self.lib.version.inlines_comprehensions(),
            is_generator: is_genexpr && is_lazy,
            is_async: false,
            body: None,
            shared_cells: None,
            shared_function: None,
        };
        let proto = self.add(proto);
        self.emit(Op::Comprehend(proto));
        if is_genexpr && !is_lazy {
            self.emit(Op::GetIter);
        }
    }

    fn is_global(&mut self, expr: &'p Expr) -> bool {
        expr.as_name().is_some_and(|name: &'p Name| matches!(self.place(name), Place::Global(_)))
    }

    fn comprehension_body(&mut self, comprehension: &'p crate::tree::Comprehension) {
        let yields = self.lib.protos[self.proto as usize].is_generator;
        match comprehension.kind {
            _ if yields => {}
            ComprehensionKind::List | ComprehensionKind::Generator => self.emit(Op::List(0)),
            ComprehensionKind::Set => self.emit(Op::Set(0)),
            ComprehensionKind::Dict => self.emit(Op::Dict(0)),
        }
        let mut loops = Vec::new();
        for (number, generator) in comprehension.generators.iter().enumerate() {
            if number == 0 {
                self.first_iterator(&generator.iter);
            } else {
                self.expr(&generator.iter);
                self.emit(Op::GetIter);
            }
            let (again, end) = (self.label(), self.label());
            self.bind(again);
            self.emit(Op::ForIter(end));
            self.target(&generator.target, true);
            for condition in &generator.ifs {
                self.expr(condition);
                self.emit(Op::JumpIfFalse(again));
            }
            loops.push((again, end));
        }
        let depth = loops.len() as u32;
        match (&comprehension.kind, &comprehension.value) {
            (ComprehensionKind::Dict, Some(value)) => {
                self.expr(&comprehension.element);
                self.expr(value);
                self.emit(Op::CollectPair(depth));
            }
            (ComprehensionKind::Dict, None) => self.unknown("unpacking in a comprehension"),
            _ => {
                self.expr(&comprehension.element);
                if yields {
                    self.emit(Op::Yield);
                    self.emit(Op::Pop);
                } else {
                    self.emit(Op::Collect(depth));
                }
            }
        }
        for (again, end) in loops.into_iter().rev() {
            self.emit(Op::Jump(again));
            self.bind(end);
        }
        if yields {
            self.emit(Op::None);
        }
        self.emit(Op::Return);
    }

    /// The first iterator was made by the enclosing scope, unless a rule is planted.
    fn first_iterator(&mut self, iter: &'p Expr) {
        let is_lazy = self.lib.protos[self.proto as usize].is_generator
            && self.is_global(iter)
            && !self.holds(Rule::GenexprFirstIterableEager);
        if is_lazy {
            self.expr(iter);
            self.emit(Op::GetIter);
        } else {
            self.emit(Op::LoadLocal(0));
        }
    }
}
