//! Lowering: from the tree, with its names resolved, to the machine's instructions.
//!
//! The order of evaluation is the Language Reference's (6.16 and the sections on each statement).
//! A function's body is lowered when it is first called: what is never called costs nothing, and
//! an unmodelled construct matters only where it is executed.
//!
//! A `finally` suite is lowered once. Whoever leaves the guarded stretch puts a payload (a value to
//! return, or `None`) and a place on the stack, where execution continues after the suite.

mod annotations;
mod classes;
mod comprehensions;
mod conditions;
mod expressions;
mod names;
mod patterns;
mod statements;
mod type_params;

pub use annotations::of_function;

use super::{
    code::{Body, Capture, NameId, Names, Op, Proto, ProtoId, Shape, Source, Target},
    texts::Units,
};
use crate::{
    model::scopes::{Meaning, Role, ScopeId, Scopes, Sym},
    rules::{Rule, Rulebook},
    tree::{Expr, Node, Params, Stmt, StmtKind},
    version::Version,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// Expressions and suites nest no deeper than this.
const MAX_DEPTH: u32 = 200;

/// The program and what has been lowered of it.
pub struct Library<'p> {
    /// The program and the texts that it executes.
    pub units: Units<'p>,
    /// The version that it runs under.
    pub version: Version,
    /// The rules.
    pub rules: &'p Rulebook,
    /// All names.
    pub names: Names<'p>,
    /// All functions, lambdas and comprehensions that were met; the first is the module.
    pub protos: Vec<Proto<'p>>,
    /// Where names of the program live, by [`Sym`], and in the body of which proto.
    places: Vec<Option<(ProtoId, Place)>>,
}

impl<'p> Library<'p> {
    /// The library of a program, with its module alone.
    pub fn new(units: Units<'p>, version: Version, rules: &'p Rulebook) -> Self {
        let scopes = units.scopes(0);
        let names = Names::new(scopes);
        let places = vec![None; scopes.names.len()];
        let mut library = Self { units, version, rules, names, protos: Vec::new(), places };
        library.add_unit(0, false);
        library
    }

    /// The proto of a unit; `named` if its names live in a namespace of their own.
    pub fn add_unit(&mut self, unit: usize, named: bool) -> ProtoId {
        let (program, is_expression) = (self.units.program(unit), self.units.is_expression(unit));
        let source = match program.body.as_slice() {
            [Stmt { kind: StmtKind::Expr(expr), .. }] if is_expression => Source::Expression(expr),
            _ => Source::Module(program),
        };
        let of = Proto::new(source, ScopeId(0), 0, Rc::default(), Rc::from([]));
        let of = Proto { unit: unit as u32, named, ..of };
        self.protos.push(of);
        self.protos.len() as ProtoId - 1
    }

    /// The scopes among which the scope of `proto` is.
    pub fn scopes(&self, proto: ProtoId) -> &'p Scopes {
        self.units.scopes(self.protos[proto as usize].unit as usize)
    }

    /// The `co_qualname` of `proto`.
    pub fn qualname(&self, proto: ProtoId) -> &'p str {
        self.scopes(proto).qualname(self.protos[proto as usize].scope)
    }

    /// The number of a name that the scopes of `unit` know.
    fn name_id(&mut self, unit: u32, sym: Sym) -> NameId {
        if unit == 0 { sym } else { self.names.intern(self.units.scopes(unit as usize).name(sym)) }
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
        self.units.program(0).lines.0.line(offset)
    }
}

/// Where a name of a scope lives.
#[derive(Clone, Copy, Debug)]
enum Place {
    Local(u32),
    Cell(u32),
    Global(u32),
    /// In the namespace of a class body or in separate locals, else a global.
    Name(u32),
    /// In the namespace of a class body, else in a cell.
    NameOrCell(u32),
    /// In an annotation scope of a class: in the class's namespace, which that cell holds, else a
    /// global.
    ClassOrGlobal(u32, u32),
    /// The same, else in a cell.
    ClassOrCell(u32, u32),
    /// Only with a quirk: nowhere.
    Nowhere(u32),
    /// Only with a quirk: in a cell that is not there.
    Lost,
}

/// What encloses a statement inside its function: what leaving it has to undo.
enum Context<'p> {
    /// A loop.
    Loop { again: Target, end: Target, is_for: bool },
    /// The guarded stretch of a `try` with handlers, or of a named handler.
    Guard,
    /// The guarded stretch of a `try` with a `finally` suite, which begins there; only with a quirk
    /// elsewhere for whoever leaves it later in the text.
    Guarded { suite: Target, later: Target },
    /// A `finally` suite.
    Finally,
    /// A handler.
    Handler,
    /// A handler that bound a name.
    Named(&'p str),
    /// A `with` statement: its `__exit__` is on the stack.
    With { is_async: bool },
}

struct Lowerer<'a, 'p> {
    lib: &'a mut Library<'p>,
    scopes: &'p Scopes,
    proto: ProtoId,
    unit: u32,
    scope: ScopeId,
    is_module: bool,
    /// Its names live in a namespace, although it is no class.
    named: bool,
    is_class: bool,
    /// Whether names that belong to the module or class body are those of the frame's namespace.
    has_namespace: bool,
    /// Only with quirks: what the comprehensions around this make of names of the unit.
    inside: FxHashMap<u32, Meaning>,
    /// Only with a quirk: names of the unit whose cell is not there.
    lost: FxHashSet<u32>,
    /// Only with a quirk: the class whose private names are mangled now.
    private: u32,
    /// Only with a quirk: starred targets have lost their stars.
    starless: bool,
    body: Body,
    /// Labels: the number of their instruction.
    labels: Vec<u32>,
    contexts: Vec<Context<'p>>,
    /// The annotations of this body that are evaluated lazily and only if they were reached.
    conditional: Vec<&'p Expr>,
    /// Where the instructions come from that are made now.
    offset: u32,
    depth: u32,
}

impl<'a, 'p> Lowerer<'a, 'p> {
    fn new(lib: &'a mut Library<'p>, proto: ProtoId) -> Self {
        let of = &lib.protos[proto as usize];
        let (scope, offset, private, starless) = (of.scope, of.offset, of.private, of.starless);
        let is_module = matches!(of.source, Source::Module(_) | Source::Expression(_));
        let (unit, named) = (of.unit, of.named);
        let is_class = matches!(of.source, Source::Class(_));
        let has_namespace = match of.source {
            Source::Class(_) => true,
            Source::Module(_) => lib.units.scopes(unit as usize).mode.locals,
            Source::Comprehension(_) => of.sees_locals(lib.units.scopes(unit as usize)),
            _ => false,
        };
        let mut body = Body {
            params: of.shape.names.len() as u32,
            // About what a lambda or a small function needs.
            ops: Vec::with_capacity(16),
            offsets: Vec::with_capacity(16),
            ..Body::default()
        };
        body.slots.extend_from_slice(&of.shape.names);
        if of.inlined {
            body.host_cells.extend(of.captures.iter().map(|capture| capture.host));
        }
        let scopes = lib.units.scopes(unit as usize);
        if !is_module || scopes.table(scope).is_some() {
            for &sym in scopes.cell_syms(scope) {
                let id = lib.name_id(unit, sym);
                let param = body.slots[..body.params as usize].iter().position(|&p| p == id);
                body.cells.push(id);
                body.cell_params.push(param.map(|slot| slot as u32));
            }
            body.own_cells = body.cells.len() as u32;
            for &sym in scopes.free_syms(scope) {
                body.cells.push(lib.name_id(unit, sym));
            }
        }
        Self {
            lib,
            scopes,
            proto,
            unit,
            scope,
            is_module,
            named,
            is_class,
            has_namespace,
            inside: FxHashMap::default(),
            lost: FxHashSet::default(),
            private,
            starless,
            body,
            labels: Vec::new(),
            contexts: Vec::new(),
            conditional: Vec::new(),
            offset,
            depth: 0,
        }
    }

    fn lower(mut self) -> Body {
        match self.lib.protos[self.proto as usize].source {
            Source::Module(program) => {
                self.begin_annotations(&program.body, self.scopes.module_annotations);
                self.suite(&program.body);
                self.emit(Op::None);
                self.emit(Op::Return);
            }
            Source::Function(function) => {
                self.suite(&function.body);
                self.emit(Op::None);
                self.emit(Op::Return);
            }
            Source::Class(class) => self.class_body(class),
            Source::Expression(expr) => {
                self.expr(expr);
                self.emit(Op::Return);
            }
            Source::Lambda(lambda) => {
                self.expr(&lambda.body);
                self.emit(Op::Return);
            }
            Source::Comprehension(comprehension) => self.comprehension_body(comprehension),
            Source::Annotations(function) => self.function_annotations(function),
            Source::BodyAnnotations(body) => self.body_annotations(body),
            Source::TypeParams(of) => self.type_params_body(of),
            Source::Lazy(value) => self.lazy_body(value),
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
                | Op::GuardBelow(target)
                | Op::MatchStar(target)
                | Op::EnterInlined { handler: target, .. }
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

    // ---- scopes in this one ------------------------------------------------------------------------

    /// Where the free variables of `scope`, which stands in this one, come from.
    fn captures(&mut self, scope: ScopeId) -> Rc<[Capture]> {
        let scopes = self.scopes;
        let own = self.body.own_cells;
        let inlined = self.lib.protos[self.proto as usize].inlined;
        let free = scopes.free_syms(scope);
        if !self.lost.is_empty() && free.iter().any(|sym| self.lost.contains(sym)) {
            self.emit(Op::Crash);
        }
        if self.is_class {
            return free
                .iter()
                .map(|&sym| {
                    let id = self.lib.name_id(self.unit, sym);
                    let mut cells = (0..self.body.cells.len() as u32)
                        .filter(|&cell| self.body.cells[cell as usize] == id);
                    let cell = match self.is_handed_on(sym) {
                        true => cells.next_back(),
                        false => cells.next(),
                    };
                    let cell = cell.unwrap_or(u32::MAX);
                    Capture { cell, handed_on: cell >= own, host: cell < own }
                })
                .collect();
        }
        free.iter()
            .map(|&sym| match self.place_of_free(scopes.name(sym)) {
                Place::ClassOrCell(_, cell) => Capture { cell, handed_on: true, host: false },
                // The class has a name of its own, which functions in the annotation do not see.
                Place::ClassOrGlobal(_, id) => {
                    let cell = self.body.cells.iter().position(|&cell| cell == id);
                    Capture { cell: cell.map_or(u32::MAX, |cell| cell as u32), handed_on: true, host: false }
                }
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

    /// Only with quirks: whether a function here captures the free variable of a class body that
    /// has a cell of that name as well, for a comprehension.
    fn is_handed_on(&self, sym: Sym) -> bool {
        let Some(table) = self.scopes.table(self.scopes.unit(self.scope)) else { return false };
        let meaning = self.inside.get(&sym).copied().or_else(|| table.get(sym).map(|it| it.meaning));
        meaning != Some(Meaning::Cell) && !self.scopes.is_implicit_name(self.scopes.name(sym))
    }

    fn shape(&mut self, params: &Params, scope: ScopeId) -> Rc<Shape> {
        let scopes = self.scopes;
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
        let scopes = self.scopes;
        let scope = scopes.of(node, Role::Body)?;
        let captures = self.captures(scope);
        let annotate = match (source, scopes.of(node, Role::Annotations)) {
            (Source::Function(def), Some(annotations)) if !scopes.future_annotations => {
                Some(self.annotate_proto(Source::Annotations(def), annotations))
            }
            _ => None,
        };
        let shape = self.shape(params, scope);
        Some(self.add(Proto {
            private: self.private,
            unit: self.unit,
            annotate,
            is_generator: scopes.is_generator(scope),
            is_async,
            ..Proto::new(source, scope, self.offset, shape, captures)
        }))
    }

    fn add(&mut self, proto: Proto<'p>) -> ProtoId {
        self.lib.protos.push(Proto { starless: self.starless, ..proto });
        self.lib.protos.len() as ProtoId - 1
    }
}
