//! The table itself. Add a rule: one entry here, one `holds` where the model decides by it, one
//! corpus file (see `CONTRIBUTING.md`).

use super::Entry;
use crate::facts::FactKind::{Language, Layout};

macro_rules! rules {
    ($( $rule:ident { $id:literal, $since:literal..=$until:literal, $kind:ident,
        statement: $statement:literal, citation: $citation:literal,
        example: $example:literal, wrong: $wrong:literal $(,)? } )*) => {
        /// A rule of the model; its entry in [`TABLE`] says what it states.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Rule { $( #[doc = $statement] $rule, )* }

        /// All rules, in the order of [`Rule`].
        pub static TABLE: &[Entry] = &[ $( Entry {
            rule: Rule::$rule, id: $id, since: $since, until: $until, kind: $kind,
            statement: $statement, citation: $citation, example: $example, wrong: $wrong,
        }, )* ];
    };
}

rules! {
    // ---- scopes: which name is what ------------------------------------------------------------
    ClassScopeInvisible {
        "class-scope-invisible", 8..=15, Language,
        statement: "names bound in a class body are not visible in the functions nested in it",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self):\n            return x\n",
        wrong: "a method captures the name that its class body binds",
    }
    NearestBindingWins {
        "nearest-binding-wins", 8..=15, Language,
        statement: "a free name is the variable of the nearest enclosing function scope that binds it",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    x = 1\n    def g():\n        x = 2\n        return lambda: x\n",
        wrong: "it is the variable of the outermost scope that binds it",
    }
    UnboundIsGlobal {
        "unbound-is-global", 8..=15, Language,
        statement: "a name that no enclosing function scope binds is global or builtin",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    return x\n",
        wrong: "it is a local variable of the function that reads it",
    }
    BindingCountsThroughoutScope {
        "binding-counts-throughout-scope", 8..=15, Language,
        statement: "a name bound anywhere in a block is local in all of it, before the binding as well",
        citation: "Language Reference 4.2.2, Resolution of names: the scope of a local variable is the whole block",
        example: "x = 1\ndef f():\n    y = x\n    x = y\n",
        wrong: "a name read before its binding is that of an enclosing scope",
    }
    DeadCodeBinds {
        "dead-code-binds", 8..=15, Language,
        statement: "code that can never run binds and captures names like any other",
        citation: "Language Reference 4.2.1, Binding of names: the local variables of a code block can be determined by scanning the entire text of the block",
        example: "def f():\n    x = 1\n    if False:\n        def g():\n            return x\n",
        wrong: "suites under a constant false test are not looked at",
    }
    AssignmentBinds {
        "assignment-binds", 8..=15, Language,
        statement: "an assignment binds the names in its targets",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f():\n    x = 1\n    return lambda: x\n",
        wrong: "it does not",
    }
    AugmentedAssignmentBinds {
        "augmented-assignment-binds", 8..=15, Language,
        statement: "an augmented assignment binds its target",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f():\n    x += 1\n",
        wrong: "it only reads the name",
    }
    AnnotationBinds {
        "annotation-binds", 8..=15, Language,
        statement: "an annotated name is local even without a value",
        citation: "Language Reference 7.2.2, Annotated assignment statements",
        example: "def f():\n    x: int\n    return lambda: x\n",
        wrong: "an annotation without a value binds nothing",
    }
    ParenthesizedAnnotationBindsNothing {
        "parenthesized-annotation-binds-nothing", 8..=15, Language,
        statement: "an annotated name in parentheses, without a value, is not bound",
        citation: "Language Reference 7.2.2, Annotated assignment statements: if the target is not a simple name the annotation is not stored",
        example: "def f():\n    (x): int\n    return lambda: x\n",
        wrong: "it is bound as without parentheses",
    }
    ForBinds {
        "for-binds", 8..=15, Language,
        statement: "a for loop binds its target",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f():\n    for x in ():\n        pass\n    return lambda: x\n",
        wrong: "it does not",
    }
    WithBinds {
        "with-binds", 8..=15, Language,
        statement: "a with statement binds the target after as",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f(m):\n    with m as x:\n        return lambda: x\n",
        wrong: "it does not",
    }
    ExceptBinds {
        "except-binds", 8..=15, Language,
        statement: "an except clause binds the name after as",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f():\n    try:\n        pass\n    except E as x:\n        return lambda: x\n",
        wrong: "it does not",
    }
    MatchBinds {
        "match-binds", 10..=15, Language,
        statement: "capture patterns bind",
        citation: "PEP 634, Capture patterns",
        example: "def f(v):\n    match v:\n        case [x]:\n            return lambda: x\n",
        wrong: "they do not",
    }
    ImportBinds {
        "import-binds", 8..=15, Language,
        statement: "an import binds the name after as, or the first part of the module's name",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f():\n    import x.y\n    return lambda: x\n",
        wrong: "it does not",
    }
    DefBinds {
        "def-binds", 8..=15, Language,
        statement: "a function definition binds its name in the scope around it",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f():\n    def g():\n        return g\n",
        wrong: "it does not",
    }
    ClassBinds {
        "class-binds", 8..=15, Language,
        statement: "a class definition binds its name in the scope around it",
        citation: "Language Reference 4.2.1, Binding of names",
        example: "def f():\n    class C:\n        def m(self):\n            return C\n",
        wrong: "it does not",
    }
    DelBinds {
        "del-binds", 8..=15, Language,
        statement: "the target of a del statement counts as bound",
        citation: "Language Reference 4.2.1: a target occurring in a del statement is also considered bound for this purpose",
        example: "def f():\n    del x\n    return lambda: x\n",
        wrong: "it counts as read",
    }
    WalrusBinds {
        "walrus-binds", 8..=15, Language,
        statement: "an assignment expression binds its target in the scope it stands in",
        citation: "PEP 572, Scope of the target",
        example: "def f():\n    (x := 1)\n    return lambda: x\n",
        wrong: "it does not",
    }
    WalrusLeavesComprehension {
        "walrus-leaves-comprehension", 8..=15, Language,
        statement: "an assignment expression in a comprehension binds its target in the scope around all comprehensions",
        citation: "PEP 572, Scope of the target",
        example: "def f():\n    [x := y for y in ()]\n    return lambda: x\n",
        wrong: "it binds in the comprehension",
    }
    AnnotationsIntroduceNothing {
        "annotations-introduce-nothing", 14..=15, Language,
        statement: "an annotation introduces no name: what a comprehension in it assigns is bound in the scope around the annotation",
        citation: "Language Reference 4.2.3, Annotation scopes; PEP 572, Scope of the target",
        example: "def f():\n    x: [y := z for z in ()]\n    return lambda: y\n",
        wrong: "it is bound in the annotation",
    }
    ComprehensionTargetBinds {
        "comprehension-target-binds", 8..=15, Language,
        statement: "the targets of a comprehension are bound",
        citation: "Language Reference 6.2.4, Displays for lists, sets and dictionaries",
        example: "def f():\n    return [lambda: x for x in ()]\n",
        wrong: "they are not",
    }
    ComprehensionTargetsLocal {
        "comprehension-targets-local", 8..=15, Language,
        statement: "the targets of a comprehension belong to a scope of its own",
        citation: "Language Reference 6.2.4: the comprehension is executed in a separate implicitly nested scope; PEP 709 keeps it",
        example: "def f():\n    [x for x in ()]\n    return lambda: x\n",
        wrong: "they belong to the scope around it",
    }
    FirstIterableOutside {
        "first-iterable-outside", 8..=15, Language,
        statement: "the first iterable of a comprehension is evaluated in the scope around it",
        citation: "Language Reference 6.2.4: the iterable expression in the leftmost for clause is evaluated directly in the enclosing scope",
        example: "def f(x):\n    return (y for y in x)\n",
        wrong: "it is evaluated inside",
    }
    GlobalDeclares {
        "global-declares", 8..=15, Language,
        statement: "a name declared by a global statement is global in that scope, whatever binds it there",
        citation: "Language Reference 7.12, The global statement",
        example: "def f():\n    global x\n    x = 1\n",
        wrong: "the declaration has no effect",
    }
    GlobalHidesEnclosing {
        "global-hides-enclosing", 8..=15, Language,
        statement: "a global declaration in a function hides the variables of outer functions from the scopes nested in it",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    x = 1\n    def g():\n        global x\n        return lambda: x\n",
        wrong: "nested scopes still see the outer variable",
    }
    ClassGlobalStaysInClass {
        "class-global-stays-in-class", 8..=15, Language,
        statement: "a global declaration in a class body does not affect the functions nested in it",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    x = 1\n    class C:\n        global x\n        def m(self):\n            return x\n",
        wrong: "methods see the global as well",
    }
    NonlocalBindsEnclosing {
        "nonlocal-binds-enclosing", 8..=15, Language,
        statement: "a name declared by a nonlocal statement is the variable of the enclosing function scope",
        citation: "Language Reference 7.13, The nonlocal statement",
        example: "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n",
        wrong: "the declaration has no effect",
    }
    NonlocalAloneCaptures {
        "nonlocal-alone-captures", 8..=15, Language,
        statement: "a nonlocal declaration captures the variable even if nothing else mentions it",
        citation: "Language Reference 7.13, The nonlocal statement",
        example: "def f():\n    x = 1\n    def g():\n        nonlocal x\n",
        wrong: "it captures only what is used",
    }
    PassThroughIsFree {
        "pass-through-is-free", 8..=15, Language,
        statement: "a scope between a variable and its use has the name free as well",
        citation: "Language Reference 4.2.2; data model: __closure__ is a tuple of cells for the names in co_freevars",
        example: "def f():\n    x = 1\n    def g():\n        def h():\n            return x\n",
        wrong: "only the scope that uses the name has it free",
    }
    ClassBodyPassesThrough {
        "class-body-passes-through", 8..=15, Language,
        statement: "a class body between a variable and its use has the name free even if it binds that name itself",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self):\n            return x\n",
        wrong: "a class that binds the name does not hand it on",
    }
    DunderClassIsFree {
        "dunder-class-is-free", 8..=15, Language,
        statement: "a function in a class that mentions __class__ has it free: a cell of the nearest class",
        citation: "Language Reference 3.3.3.6, Creating the class object",
        example: "class C:\n    def m(self):\n        return __class__\n",
        wrong: "__class__ is a global like any other name",
    }
    SuperUsesDunderClass {
        "super-uses-dunder-class", 8..=15, Language,
        statement: "a function that reads the name super uses __class__",
        citation: "Language Reference 3.3.3.6: if any methods in a class body refer to either __class__ or super",
        example: "class C:\n    def m(self):\n        return super()\n",
        wrong: "only __class__ itself counts",
    }
    PrivateNamesMangled {
        "private-names-mangled", 8..=15, Language,
        statement: "a name with two leading underscores inside a class is prefixed with the class's name",
        citation: "Language Reference 6.2.1, Private name mangling",
        example: "class C:\n    def m(self, __x):\n        return lambda: __x\n",
        wrong: "names stay as they are written",
    }
    DefaultsOutside {
        "defaults-outside", 8..=15, Language,
        statement: "default values are evaluated in the scope around the function",
        citation: "Language Reference 8.7, Function definitions",
        example: "def f(x):\n    return lambda y=x: y\n",
        wrong: "they are evaluated in the function's scope",
    }
    DecoratorsOutside {
        "decorators-outside", 8..=15, Language,
        statement: "decorators are evaluated in the scope around the function",
        citation: "Language Reference 8.7, Function definitions",
        example: "def f(d):\n    @d\n    def g():\n        pass\n",
        wrong: "they are evaluated in the function's scope",
    }
    BasesOutsideClass {
        "bases-outside-class", 8..=15, Language,
        statement: "bases and keywords of a class are evaluated in the scope around it",
        citation: "Language Reference 8.8, Class definitions",
        example: "def f(B):\n    class C(B):\n        pass\n",
        wrong: "they are evaluated in the class's scope",
    }
    AnnotationsOutside {
        "annotations-outside", 8..=13, Language,
        statement: "annotations of parameters and results are evaluated in the scope around the function",
        citation: "Language Reference 8.7, Function definitions",
        example: "def f(T):\n    def g(x: T):\n        pass\n",
        wrong: "they are evaluated in the function's scope",
    }
    LocalAnnotationUses {
        "local-annotation-uses", 8..=13, Layout,
        statement: "the annotation of a local variable is not evaluated, yet the names in it count as used",
        citation: "Language Reference 7.2.2; PEP 526: annotations for local variables are not evaluated",
        example: "def f(T):\n    def g():\n        x: T = 1\n",
        wrong: "the names in it do not count",
    }
    FutureAnnotationsUseNothing {
        "future-annotations-use-nothing", 10..=15, Language,
        statement: "under the annotations future, annotations use no names",
        citation: "PEP 563; bpo-42725",
        example: "from __future__ import annotations\ndef f(T):\n    def g():\n        def h(x: T):\n            pass\n",
        wrong: "their names count as used",
    }
    // ---- layout: code objects, their order and their flags --------------------------------------
    DefinitionHasCode {
        "definition-has-code", 8..=15, Layout,
        statement: "each function, lambda and class has a code object of its own",
        citation: "Data model, Code objects",
        example: "f = lambda: 1\n",
        wrong: "a lambda has none",
    }
    ComprehensionHasCode {
        "comprehension-has-code", 8..=11, Layout,
        statement: "list, set and dict comprehensions have a code object of their own",
        citation: "Language Reference 6.2.4; changed by PEP 709",
        example: "[x for x in ()]\n",
        wrong: "they are compiled into the code around them",
    }
    ComprehensionInlined {
        "comprehension-inlined", 12..=15, Layout,
        statement: "list, set and dict comprehensions are compiled into the code around them",
        citation: "PEP 709",
        example: "[x for x in ()]\n",
        wrong: "they have a code object of their own",
    }
    InlinedTargetsAreLocals {
        "inlined-targets-are-locals", 12..=15, Layout,
        statement: "what an inlined comprehension binds is in the co_varnames of the code around it",
        citation: "PEP 709, Specification",
        example: "def f():\n    return [x for x in ()]\n",
        wrong: "it is not listed",
    }
    GeneratorExpressionHasCode {
        "generator-expression-has-code", 8..=15, Layout,
        statement: "a generator expression has a code object of its own",
        citation: "Language Reference 6.2.8, Generator expressions; PEP 709 leaves them out",
        example: "(x for x in ())\n",
        wrong: "it is compiled into the code around it",
    }
    ComprehensionParameter {
        "comprehension-parameter", 8..=15, Layout,
        statement: "the code of a comprehension has one parameter, .0: the first iterable's iterator",
        citation: "inspect module, Parameter: .0 names the implicit argument of comprehensions",
        example: "(x for x in ())\n",
        wrong: "it has none",
    }
    FreeNamesSorted {
        "free-names-sorted", 8..=15, Layout,
        statement: "co_freevars is sorted by code point",
        citation: "CPython, Python/compile.c, dictbytype",
        example: "def f(a, b):\n    return lambda: (b, a)\n",
        wrong: "it is in order of first use",
    }
    CellNamesSorted {
        "cell-names-sorted", 8..=10, Layout,
        statement: "co_cellvars is sorted by code point, parameters included",
        citation: "CPython, Python/compile.c, dictbytype",
        example: "def f(a, b):\n    return lambda: (a, b)\n",
        wrong: "it is in reverse order of binding",
    }
    ParameterCellsFirst {
        "parameter-cells-first", 11..=15, Layout,
        statement: "co_cellvars begins with the cells that are also in co_varnames, in that order",
        citation: "CPython, Objects/codeobject.c, get_cellvars",
        example: "def f(b, a):\n    return lambda: (a, b)\n",
        wrong: "it is sorted as a whole",
    }
    OtherCellsSorted {
        "other-cells-sorted", 11..=15, Layout,
        statement: "the cells that are not in co_varnames follow sorted by code point",
        citation: "CPython, Python/compile.c, dictbytype",
        example: "def f():\n    a = b = 1\n    return lambda: (a, b)\n",
        wrong: "they are in reverse order of binding",
    }
    ParametersFirst {
        "parameters-first", 8..=15, Layout,
        statement: "co_varnames begins with the parameters",
        citation: "Data model, Code objects: co_varnames starts with the parameter names",
        example: "def f(a):\n    b = a\n",
        wrong: "it ends with them",
    }
    StarAfterKeywordOnly {
        "star-after-keyword-only", 8..=15, Layout,
        statement: "in co_varnames the keyword-only parameters come before *args and **kwargs",
        citation: "inspect module, getargs",
        example: "def f(*a, b):\n    pass\n",
        wrong: "parameters are in the order of the text",
    }
    LocalsInOrderOfUse {
        "locals-in-order-of-use", 8..=15, Layout,
        statement: "the other local variables follow in the order in which the code first touches them",
        citation: "CPython, Python/compile.c, dict_add_o",
        example: "def f():\n    b = 1\n    a = 2\n",
        wrong: "they are sorted",
    }
    ValueBeforeTarget {
        "value-before-target", 8..=15, Layout,
        statement: "the value of an assignment is evaluated before its targets",
        citation: "Language Reference 6.16, Evaluation order",
        example: "def f():\n    x = (y := 1)\n",
        wrong: "the targets come first",
    }
    ConditionBeforeChoice {
        "condition-before-choice", 8..=15, Layout,
        statement: "the condition of a conditional expression is evaluated first",
        citation: "Language Reference 6.13, Conditional expressions",
        example: "def f():\n    return (x := 1) if (y := 2) else 3\n",
        wrong: "the expression is evaluated from left to right",
    }
    CellsAreNoFastLocals {
        "cells-are-no-fast-locals", 8..=15, Layout,
        statement: "a captured variable that is no parameter is not in co_varnames",
        citation: "Data model, Code objects: co_varnames and co_cellvars",
        example: "def f():\n    x = 1\n    return lambda: x\n",
        wrong: "it is listed as well",
    }
    CapturedParametersStayLocals {
        "captured-parameters-stay-locals", 8..=15, Layout,
        statement: "a captured parameter is in co_varnames as well as in co_cellvars",
        citation: "Data model, Code objects",
        example: "def f(x):\n    return lambda: x\n",
        wrong: "it is in co_cellvars alone",
    }
    FinallyCompiledFirst {
        "finally-compiled-first", 8..=8, Layout,
        statement: "the finally suite of a try statement is compiled before all else",
        citation: "CPython 3.8, Python/compile.c, compiler_try_finally",
        example: "def f():\n    try:\n        a = 1\n    finally:\n        b = 2\n",
        wrong: "it is compiled last",
    }
    HandlersBeforeElse {
        "handlers-before-else", 9..=10, Layout,
        statement: "the handlers of a try statement are compiled before its else suite",
        citation: "CPython 3.9, Python/compile.c, compiler_try_except",
        example: "def f():\n    try:\n        pass\n    except E:\n        a = 1\n    else:\n        b = 2\n",
        wrong: "the else suite comes first",
    }
    ElseBeforeHandlers {
        "else-before-handlers", 11..=15, Layout,
        statement: "the else suite of a try statement is compiled before its handlers",
        citation: "CPython 3.11, Python/compile.c, compiler_try_except",
        example: "def f():\n    try:\n        pass\n    except E:\n        a = 1\n    else:\n        b = 2\n",
        wrong: "the handlers come first",
    }
    FinallyGeneratedAtExits {
        "finally-generated-at-exits", 9..=15, Layout,
        statement: "leaving a try statement early generates its finally suite at that place",
        citation: "CPython 3.9, Python/compile.c, compiler_unwind_fblock",
        example: "def f():\n    try:\n        return 1\n        b = 2\n    finally:\n        a = 3\n",
        wrong: "the suite is generated once, at its own place",
    }
    ConstantSuitesSkipped {
        "constant-suites-skipped", 8..=9, Layout,
        statement: "a suite under a constant false test leaves no trace in the code",
        citation: "CPython 3.8, Python/compile.c, compiler_if",
        example: "def f():\n    if 0:\n        x = 1\n",
        wrong: "it is compiled like any other",
    }
    ArgumentCounts {
        "argument-counts", 8..=15, Layout,
        statement: "co_argcount counts positional-only parameters too",
        citation: "Data model, Code objects: co_argcount includes positional-only parameters",
        example: "def f(a, /, b):\n    pass\n",
        wrong: "it does not",
    }
    FlagsOfFunctions {
        "flags-of-functions", 8..=15, Layout,
        statement: "the code of functions, lambdas and comprehensions is OPTIMIZED and has NEWLOCALS",
        citation: "inspect module, Code Objects Bit Flags",
        example: "def f():\n    pass\n",
        wrong: "it has neither",
    }
    NestedFlag {
        "nested-flag", 8..=15, Layout,
        statement: "NESTED is set in functions inside a function, also through classes",
        citation: "inspect module, Code Objects Bit Flags",
        example: "def f():\n    def g():\n        pass\n",
        wrong: "it is never set",
    }
    GeneratorFlag {
        "generator-flag", 8..=15, Language,
        statement: "a function with a yield, running or not, is a generator function",
        citation: "Language Reference 6.2.9, Yield expressions",
        example: "def f():\n    return\n    yield\n",
        wrong: "it is an ordinary function",
    }
    CoroutineFlag {
        "coroutine-flag", 8..=15, Language,
        statement: "an async function without yield is a coroutine function",
        citation: "Language Reference 8.9.1, Coroutine function definition",
        example: "async def f():\n    pass\n",
        wrong: "it is an ordinary function",
    }
    AsyncGeneratorFlag {
        "async-generator-flag", 8..=15, Language,
        statement: "an async function with a yield is an asynchronous generator function",
        citation: "Language Reference 6.2.9.3, Asynchronous generator functions",
        example: "async def f():\n    yield\n",
        wrong: "it is an ordinary function",
    }
    StarFlags {
        "star-flags", 8..=15, Layout,
        statement: "*args and **kwargs set VARARGS and VARKEYWORDS",
        citation: "inspect module, Code Objects Bit Flags",
        example: "def f(*a, **k):\n    pass\n",
        wrong: "they set nothing",
    }
    NoFreeFlag {
        "nofree-flag", 8..=10, Layout,
        statement: "NOFREE is set in code without cells and free variables",
        citation: "inspect module, Code Objects Bit Flags (up to 3.10)",
        example: "x = 1\n",
        wrong: "it is never set",
    }
    DocstringFlag {
        "docstring-flag", 14..=15, Layout,
        statement: "HAS_DOCSTRING is set in functions with a docstring",
        citation: "inspect module, CO_HAS_DOCSTRING (new in 3.14)",
        example: "def f():\n    'doc'\n",
        wrong: "it is never set",
    }
    AssertsLeftOut {
        "asserts-left-out", 8..=15, Language,
        statement: "with optimisation, assert statements are not compiled; what they bind is bound all the same",
        citation: "Language Reference 7.3, The assert statement: the current code generator emits no code for an assert statement when optimization is requested",
        example: "def f():\n    assert (lambda: 0)\n",
        wrong: "they are compiled and run",
    }
    DebugIsConstant {
        "debug-is-constant", 8..=15, Language,
        statement: "with optimisation, __debug__ is false, and known to be before anything runs",
        citation: "Language Reference 7.3, The assert statement; Library Reference, Built-in Constants",
        example: "observe(__debug__)\n",
        wrong: "it is true",
    }
    DocstringsLeftOut {
        "docstrings-left-out", 14..=15, Layout,
        statement: "with optimisation level 2, functions have no docstrings, and so no HAS_DOCSTRING",
        citation: "Library Reference, compile(): 2 (docstrings are removed too)",
        example: "def f():\n    'doc'\n",
        wrong: "HAS_DOCSTRING is set all the same",
    }
    MethodFlag {
        "method-flag", 14..=15, Layout,
        statement: "METHOD is set in functions that stand directly in a class body",
        citation: "inspect module, CO_METHOD (new in 3.14)",
        example: "class C:\n    def m(self):\n        pass\n",
        wrong: "it is never set",
    }
    ClassDictIsFree {
        "class-dict-is-free", 12..=15, Layout,
        statement: "a lazily evaluated scope in a class has __classdict__ free, a cell of the class that holds its namespace",
        citation: "PEP 695, Lazy evaluation and scoping; CPython, Python/symtable.c",
        example: "class C:\n    type A = int\n",
        wrong: "names of the class are found without a cell",
    }
    ConditionalAnnotationsAreKept {
        "conditional-annotations-are-kept", 14..=15, Layout,
        statement: "a class with an annotated name inside a compound statement, or a module with one anywhere, has the cell __conditional_annotations__, of which another class around it has one too",
        citation: "PEP 749; CPython, Python/symtable.c",
        example: "x: int\n",
        wrong: "it has no such cell",
    }
    CodeNameIsUnmangled {
        "code-name-is-unmangled", 8..=15, Layout,
        statement: "co_name is the name as it is written, not mangled",
        citation: "Data model, Code objects: co_name",
        example: "class C:\n    def __m(self):\n        pass\n",
        wrong: "it is mangled",
    }
    QualnameIsPath {
        "qualname-is-path", 8..=15, Language,
        statement: "the qualified name is the path of definitions, with `<locals>` after each function",
        citation: "PEP 3155",
        example: "def f():\n    def g():\n        pass\n    return g\ng = f()\n",
        wrong: "the path has no <locals>",
    }
    QualnameOfGlobal {
        "qualname-of-global", 8..=15, Language,
        statement: "a function or class bound to a name that is declared global has a bare qualified name",
        citation: "Language Reference 7.12; CPython, Python/compile.c, compiler_set_qualname",
        example: "def f():\n    global g\n    def g():\n        pass\nf()\n",
        wrong: "it is a path as usual",
    }
    DefinitionBeginsAtDecorator {
        "definition-begins-at-decorator", 8..=15, Layout,
        statement: "co_firstlineno of a function or class is the line of its first decorator",
        citation: "CPython, Python/compile.c, compiler_function",
        example: "@d\ndef f():\n    pass\n",
        wrong: "it is the line of the keyword",
    }
    ModuleBeginsAtFirstStatement {
        "module-begins-at-first-statement", 8..=9, Layout,
        statement: "co_firstlineno of a module is the line of its first instruction",
        citation: "CPython 3.8, Python/compile.c, assemble",
        example: "\nx = 1\n",
        wrong: "it is 1",
    }
    ModuleBeginsOnLineOne {
        "module-begins-on-line-one", 10..=15, Layout,
        statement: "co_firstlineno of a module is 1",
        citation: "CPython 3.10, Python/compile.c, compiler_mod",
        example: "\nx = 1\n",
        wrong: "it is the line of the first instruction",
    }
    // ---- runtime: cells, contents, lifetimes, exceptions ----------------------------------------
    CellPerActivation {
        "cell-per-activation", 8..=15, Language,
        statement: "each call makes fresh cells for the variables of the function that others use",
        citation: "Language Reference 4.1, Structure of a program: a code block is executed in an execution frame; Data model, Cell objects",
        example: "def f(p):\n    return lambda: p\na = f(1)\nb = f(2)\nobserve(a, b)\n",
        wrong: "all calls of a function share its cells",
    }
    CellPerEvaluation {
        "cell-per-evaluation", 8..=15, Language,
        statement: "each evaluation of a comprehension makes fresh cells for its targets",
        citation: "Language Reference 6.2.4, Displays: the comprehension is executed in a separate implicitly nested scope",
        example: "def f():\n    return [lambda: i for i in range(2)]\nobserve(f(), f())\n",
        wrong: "all evaluations share one cell",
    }
    CellStartsEmpty {
        "cell-starts-empty", 8..=15, Language,
        statement: "the cell of a variable that is not yet bound is empty",
        citation: "Language Reference 4.2.2; Data model, Cell objects: cell_contents raises ValueError if empty",
        example: "def f():\n    g = lambda: x\n    observe(g)\n    x = 1\nf()\n",
        wrong: "it holds None",
    }
    ParameterFillsCell {
        "parameter-fills-cell", 8..=15, Language,
        statement: "the cell of a captured parameter holds the argument when the body begins",
        citation: "Language Reference 6.3.4, Calls",
        example: "def f(p):\n    return lambda: p\nobserve(f(1))\n",
        wrong: "it is empty until the parameter is assigned to",
    }
    CellIsVariable {
        "cell-is-variable", 8..=15, Language,
        statement: "a closure holds the variable, not its value: what is bound later is seen by it",
        citation: "Language Reference 4.2.2; Programming FAQ: Why do lambdas defined in a loop with different values all return the same result?",
        example: "def f():\n    x = 1\n    g = lambda: x\n    x = 2\n    return g\nobserve(f())\n",
        wrong: "a closure holds what the variable held when the closure was made",
    }
    SiblingsShareCells {
        "siblings-share-cells", 8..=15, Language,
        statement: "functions that use the same variable of one activation share its cell",
        citation: "Language Reference 4.2.2; PEP 227",
        example: "def f():\n    x = 1\n    return lambda: x, lambda: x\nobserve(f())\n",
        wrong: "the second one gets a cell of its own",
    }
    PassThroughHandsOnCell {
        "pass-through-hands-on-cell", 8..=15, Language,
        statement: "a function between the owner and the user of a variable hands on the very same cell",
        citation: "PEP 227, Implementation: the free variables of nested blocks are free in the blocks around them",
        example: "def f():\n    x = 1\n    def g():\n        return lambda: x\n    observe(g, g())\nf()\n",
        wrong: "it hands on a copy",
    }
    LoopSharesCell {
        "loop-shares-cell", 8..=15, Language,
        statement: "a loop rebinds its target: all turns share one cell",
        citation: "Language Reference 8.3, The for statement: targets are assigned by the standard rules",
        example: "def f():\n    return [lambda: i for i in range(2)]\nobserve(f())\n",
        wrong: "each turn has a fresh cell",
    }
    WritesReachTheOwner {
        "writes-reach-the-owner", 8..=15, Language,
        statement: "assigning to a nonlocal name writes the cell of the function that owns it",
        citation: "Language Reference 7.13, The nonlocal statement",
        example: "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n    g()\n    observe(x)\nf()\n",
        wrong: "it writes a cell of the writer's own",
    }
    DelEmptiesCell {
        "del-empties-cell", 8..=15, Language,
        statement: "del of a captured name empties its cell",
        citation: "Language Reference 7.5, The del statement",
        example: "def f():\n    x = 1\n    g = lambda: x\n    del x\n    observe(g)\nf()\n",
        wrong: "the cell keeps its contents",
    }
    ExceptNameEmptied {
        "except-name-emptied", 8..=15, Language,
        statement: "the name of an except clause is unbound at the end of the clause",
        citation: "Language Reference 8.4.1, except clause: it is cleared at the end of the except clause",
        example: "def f():\n    try:\n        raise ValueError(1)\n    except ValueError as e:\n        g = lambda: e\n    observe(g)\nf()\n",
        wrong: "it stays bound to the exception",
    }
    FunctionPerEvaluation {
        "function-per-evaluation", 8..=15, Language,
        statement: "each execution of a definition makes a new function object",
        citation: "Language Reference 8.7, Function definitions: a function definition is an executable statement",
        example: "def f():\n    return lambda: 0\nobserve(f(), f())\n",
        wrong: "there is one function object for each definition",
    }
    ClosureNoneWithoutFree {
        "closure-none-without-free", 8..=15, Language,
        statement: "__closure__ is None for a function without free variables",
        citation: "Data model, User-defined functions: __closure__ is None or a tuple of cells",
        example: "def f():\n    pass\nobserve(f)\n",
        wrong: "it is an empty tuple",
    }
    ClosureHoldsItsCellsAlone {
        "closure-holds-its-cells-alone", 8..=15, Language,
        statement: "a closure keeps alive the cells of its own free variables and nothing else of the scopes around it",
        citation: "Data model, User-defined functions: __closure__ contains bindings for the names in co_freevars",
        example: "def f():\n    big = token('big')\n    small = 1\n    return lambda: small\ng = f()\ncollect()\nobserve(g)\n",
        wrong: "it keeps alive the whole frame in which it was made",
    }
    DefaultIsEvaluatedOnce {
        "default-is-evaluated-once", 8..=15, Language,
        statement: "a default value is one object, evaluated when the definition is executed",
        citation: "Language Reference 8.7: default parameter values are evaluated when the function definition is executed",
        example: "def f(a=[]):\n    a.append(1)\n    return a\nobserve(f(), f())\n",
        wrong: "each call gets a fresh one",
    }
    UnboundLocalIsUnboundLocalError {
        "unbound-local-is-unbound-local-error", 8..=15, Language,
        statement: "reading or deleting an unbound local variable raises UnboundLocalError",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    x\n    x = 1\nf()\n",
        wrong: "it raises NameError",
    }
    UnboundFreeIsNameError {
        "unbound-free-is-name-error", 8..=15, Language,
        statement: "reading or deleting a free variable that is unbound raises NameError, not UnboundLocalError",
        citation: "Language Reference 4.2.2, Resolution of names",
        example: "def f():\n    def g():\n        return x\n    g()\n    x = 1\nf()\n",
        wrong: "it raises UnboundLocalError",
    }
    InlinedComprehensionReadsLocal {
        "inlined-comprehension-reads-local", 12..=15, Layout,
        statement: "in an inlined comprehension the unbound variables of its host are local: UnboundLocalError",
        citation: "PEP 709, Specification",
        example: "def f():\n    [x for _ in [1]]\n    x = 1\nf()\n",
        wrong: "it is a free variable: NameError",
    }
    UnboundGlobalIsNameError {
        "unbound-global-is-name-error", 8..=15, Language,
        statement: "a global name that is bound nowhere raises NameError when it is read",
        citation: "Language Reference 4.2.2: when a name is not found at all, a NameError exception is raised",
        example: "x = nowhere\n",
        wrong: "it reads as None",
    }
    GenexprIsLazy {
        "genexpr-is-lazy", 8..=15, Language,
        statement: "the element of a generator expression is evaluated when it is asked for",
        citation: "Language Reference 6.2.8, Generator expressions: variables are evaluated lazily",
        example: "def f():\n    x = 1\n    g = (x for _ in [1])\n    x = 2\n    return list(g)\nobserve(f())\n",
        wrong: "all is evaluated when the expression is",
    }
    GenexprFirstIterableEager {
        "genexpr-first-iterable-eager", 8..=15, Language,
        statement: "the first iterable of a generator expression is evaluated at once",
        citation: "Language Reference 6.2.8: the iterable expression in the leftmost for clause is immediately evaluated",
        example: "a = [1]\ng = (x for x in a)\na = [2]\nobserve(list(g))\n",
        wrong: "it is evaluated with the first item",
    }
    TypesAreEvaluatedLate {
        "types-are-evaluated-late", 12..=15, Language,
        statement: "the bound of a type parameter and the value of a type alias are evaluated when they are asked for",
        citation: "Language Reference 4.2.2.1, Lazy evaluation",
        example: "type X = x\nx = 1\nobserve(X.__value__)\n",
        wrong: "they are evaluated with the definition, too",
    }
    TypesAreKept {
        "types-are-kept", 12..=15, Language,
        statement: "the value of a type alias is evaluated once, and so is the bound of a type parameter",
        citation: "PEP 695, Lazy evaluation: the result is cached",
        example: "type X = [1]\nobserve(X.__value__ is X.__value__)\n",
        wrong: "it is evaluated each time it is asked for",
    }
    TargetsLeftToRight {
        "targets-left-to-right", 8..=15, Language,
        statement: "the targets of an assignment are assigned from left to right",
        citation: "Language Reference 7.2, Assignment statements",
        example: "i = 0\na = [0, 0]\ni = a[i] = 1\nobserve(a)\n",
        wrong: "from right to left",
    }
    OperandsLeftToRight {
        "operands-left-to-right", 8..=15, Language,
        statement: "operands are evaluated from left to right",
        citation: "Language Reference 6.16, Evaluation order",
        example: "r = [1, 2]\nobserve(r.pop() - r.pop())\n",
        wrong: "the right operand is evaluated first",
    }
    ArgumentsLeftToRight {
        "arguments-left-to-right", 8..=15, Language,
        statement: "arguments are evaluated from left to right",
        citation: "Language Reference 6.16, Evaluation order",
        example: "r = [1, 2]\nobserve(r.pop(), r.pop())\n",
        wrong: "from right to left",
    }
    BoolOpGivesOperand {
        "bool-op-gives-operand", 8..=15, Language,
        statement: "and, or give the operand that was evaluated last",
        citation: "Language Reference 6.11, Boolean operations",
        example: "observe(2 or 3)\n",
        wrong: "they give True or False",
    }
    ComparisonChainsConjoin {
        "comparison-chains-conjoin", 8..=15, Language,
        statement: "a < b < c means a < b and b < c",
        citation: "Language Reference 6.10, Comparisons",
        example: "observe(3 > 2 > 1)\n",
        wrong: "it means (a < b) < c",
    }
    AugmentedAssignmentInPlace {
        "augmented-assignment-in-place", 8..=15, Language,
        statement: "an augmented assignment changes a list in place",
        citation: "Language Reference 7.2.1, Augmented assignment statements: when possible the operation is performed in-place",
        example: "a = b = [1]\na += [2]\nobserve(b)\n",
        wrong: "it makes a new list",
    }
    FinallyRunsOnEveryExit {
        "finally-runs-on-every-exit", 8..=15, Language,
        statement: "a finally clause is executed on the way out also when return, break or continue leaves the try clause",
        citation: "Language Reference 8.4.4, finally clause",
        example: "def f():\n    try:\n        return 1\n    finally:\n        observe(2)\nf()\n",
        wrong: "only when the clause ends or raises",
    }
    LoopTargetOutlivesLoop {
        "loop-target-outlives-loop", 8..=15, Language,
        statement: "the target of a for loop keeps its last value after the loop",
        citation: "Language Reference 8.3: names in the target list are not deleted when the loop is finished",
        example: "for i in [1]:\n    pass\n",
        wrong: "it is unbound",
    }
    HandledExceptionLives {
        "handled-exception-lives", 8..=15, Language,
        statement: "an exception lives until the clause that handles it ends, named or not",
        citation: "Language Reference 8.4.1: when an exception has been handled, the information about it is restored; sys.exception",
        example: "try:\n    raise ValueError(token('a'))\nexcept ValueError:\n    observe()\n",
        wrong: "without a name it dies when the clause begins",
    }
    TracebackHoldsFrames {
        "traceback-holds-frames", 8..=15, Language,
        statement: "an exception keeps alive the variables of the frames that it passed",
        citation: "Data model, Traceback objects: tb_frame",
        example: "def f():\n    t = token('a')\n    raise ValueError\ntry:\n    f()\nexcept ValueError:\n    observe()\n",
        wrong: "they die when the exception leaves the frame",
    }
    FrameReleasesLocals {
        "frame-releases-locals", 8..=15, Layout,
        statement: "when a call returns, what only its local variables held dies at once",
        citation: "Data model, Objects, values and types: CPython uses a reference-counting scheme",
        example: "def f():\n    t = token('a')\nf()\nobserve()\n",
        wrong: "it lives until the next event",
    }
    RebindingReleases {
        "rebinding-releases", 8..=15, Layout,
        statement: "what a variable held dies at once when the variable is bound to something else",
        citation: "Data model, Objects, values and types: CPython uses a reference-counting scheme",
        example: "t = token('a')\nt = 1\nobserve()\n",
        wrong: "it lives until the next event",
    }
    CollectFreesCycles {
        "collect-frees-cycles", 8..=15, Layout,
        statement: "a collection frees objects that only hold each other",
        citation: "Data model, Objects, values and types: delayed detection of cyclically linked garbage; gc.collect",
        example: "def f():\n    t = token('a')\n    def g():\n        return g, t\nf()\ncollect()\nobserve()\n",
        wrong: "it frees nothing",
    }
    CyclesWaitForCollection {
        "cycles-wait-for-collection", 8..=15, Layout,
        statement: "objects that only hold each other live until a collection",
        citation: "Data model, Objects, values and types: delayed detection of cyclically linked garbage",
        example: "def f():\n    t = token('a')\n    def g():\n        return g, t\nf()\nobserve()\n",
        wrong: "they die when the call returns",
    }
    GlobalsInInsertionOrder {
        "globals-in-insertion-order", 8..=15, Language,
        statement: "a module's namespace lists its names in the order of their first binding",
        citation: "Data model, Modules: the namespace is a dictionary; dict preserves insertion order",
        example: "b = 1\na = 2\n",
        wrong: "it lists them by name",
    }
    CellReplacesParameter {
        "cell-replaces-parameter", 8..=15, Layout,
        statement: "the argument of a captured parameter is held by the cell alone, so rebinding the name releases it",
        citation: "CPython 3.8, Python/ceval.c, _PyEval_EvalCodeWithName; CPython 3.11, MAKE_CELL",
        example: "def f(p):\n    p = lambda: p\n    yield\ng = f(token('a'))\nnext(g)\nobserve()\n",
        wrong: "the frame holds the argument until the call ends",
    }
    CallHandsOverArguments {
        "call-hands-over-arguments", 11..=15, Layout,
        statement: "a plain call hands its arguments over to the function",
        citation: "CPython 3.11, Python/ceval.c, _PyEvalFramePushAndInit",
        example: "def f(p):\n    del p\n    observe()\nf(token('a'))\n",
        wrong: "the caller holds them until the call returns",
    }
    CallerHoldsArguments {
        "caller-holds-arguments", 8..=10, Layout,
        statement: "the caller holds the arguments until the call returns",
        citation: "CPython 3.8, Python/ceval.c, call_function",
        example: "def f(p):\n    del p\n    observe()\nf(token('a'))\n",
        wrong: "a call hands them over to the function",
    }
    ClassCellHoldsClass {
        "class-cell-holds-class", 8..=15, Language,
        statement: "the variable __class__ of a class body holds the new class when it has been made",
        citation: "Language Reference 3.3.3.6, Creating the class object",
        example: "class C:\n    def m(self):\n        return __class__\nobserve(C.m)\n",
        wrong: "it stays empty",
    }
    MroIsC3 {
        "mro-is-c3", 8..=15, Language,
        statement: "attributes are looked up in the C3 linearisation of the bases",
        citation: "Language Reference 3.3.3.1 and 10, Custom classes: the method resolution order; The Python 2.3 Method Resolution Order",
        example: "class A:\n    def m(self): return 'A'\nclass B(A): pass\nclass C(A):\n    def m(self): return 'C'\nclass D(B, C): pass\nobserve(D().m())\n",
        wrong: "they are looked up depth first, from left to right",
    }
    OwnAttributesComeFirst {
        "own-attributes-come-first", 8..=15, Language,
        statement: "an attribute of the instance itself hides one of its class, unless that is a data descriptor",
        citation: "Language Reference 3.3.2.4, Invoking descriptors",
        example: "class C:\n    x = 1\nc = C()\nc.x = 2\nobserve(c.x, C.x)\n",
        wrong: "what the class has comes first",
    }
    MethodsAreBound {
        "methods-are-bound", 8..=15, Language,
        statement: "a function that is found in the class of an instance is bound to the instance",
        citation: "Language Reference 3.2.8.2, Instance methods",
        example: "class C:\n    def m(self):\n        return 1\nm = C().m\nobserve(m)\n",
        wrong: "it is the function itself",
    }
    SuperFollowsMro {
        "super-follows-mro", 8..=15, Language,
        statement: "super() goes on behind the class in the method resolution order of the object's own class",
        citation: "Library Reference, Built-in Functions: super",
        example: "class A:\n    def m(self): return ['A']\nclass B(A):\n    def m(self): return ['B'] + super().m()\nclass C(A):\n    def m(self): return ['C'] + super().m()\nclass D(B, C): pass\nobserve(D().m())\n",
        wrong: "it goes on with the first base of the class in which it stands",
    }
    WithBindsEntered {
        "with-binds-entered", 8..=15, Language,
        statement: "a with statement binds what __enter__ returned",
        citation: "Language Reference 8.5, The with statement",
        example: "class M:\n    def __enter__(self):\n        return 1\n    def __exit__(self, *args):\n        return False\nwith M() as x:\n    observe(x)\n",
        wrong: "it binds the context manager",
    }
    ExitMaySuppress {
        "exit-may-suppress", 8..=15, Language,
        statement: "an exception ends with the with statement whose __exit__ returns something true",
        citation: "Language Reference 8.5, The with statement; 3.3.9, With Statement Context Managers",
        example: "class M:\n    def __enter__(self):\n        return self\n    def __exit__(self, *args):\n        return True\ntry:\n    with M():\n        raise ValueError\nexcept ValueError:\n    observe('caught')\n",
        wrong: "it goes on whatever __exit__ returns",
    }
    CellsStandInOrderOfNames {
        "cells-stand-in-order-of-names", 8..=15, Language,
        statement: "the cells of a closure correspond to the names in co_freevars by position",
        citation: "Data model, Code objects: co_freevars; User-defined functions: __closure__",
        example: "def f(a, b):\n    return lambda: (a, b)\nobserve(f(1, 2))\n",
        wrong: "they stand in the opposite order",
    }
    OperandsAreSkipped {
        "operands-are-skipped", 8..=15, Language,
        statement: "and, or evaluate no more operands than settle the result",
        citation: "Language Reference 6.11, Boolean operations",
        example: "def f(x):\n    return [x, True]\nobserve(0 and f(1), 1 or f(2))\n",
        wrong: "they evaluate all, and give the last one",
    }
    OneBranchIsEvaluated {
        "one-branch-is-evaluated", 8..=15, Language,
        statement: "of a conditional expression only the branch that is chosen is evaluated",
        citation: "Language Reference 6.13, Conditional expressions",
        example: "def f(x):\n    observe(x)\n    return x\nobserve(f(1) if f(0) else f(2))\n",
        wrong: "both branches are evaluated, and one of them given",
    }
    WalrusGivesValue {
        "walrus-gives-value", 8..=15, Language,
        statement: "the value of an assignment expression is the one that it assigns",
        citation: "Language Reference 6.12, Assignment expressions; PEP 572",
        example: "observe((x := 1))\n",
        wrong: "it is None, as of a statement",
    }
    DecoratorsUpwards {
        "decorators-upwards", 8..=15, Language,
        statement: "decorators are applied from the bottom to the top",
        citation: "Language Reference 8.7: multiple decorators are applied in nested fashion",
        example: "def a(f):\n    return ['a', f]\ndef b(f):\n    return ['b', f]\n@a\n@b\ndef f():\n    pass\nobserve(f)\n",
        wrong: "they are evaluated from the bottom to the top, and applied in the other direction",
    }
    ExitOnEveryExit {
        "exit-on-every-exit", 8..=15, Language,
        statement: "a with statement calls __exit__ also when return, break or continue leaves its suite",
        citation: "Language Reference 8.5, The with statement",
        example: "class M:\n    def __enter__(self):\n        return self\n    def __exit__(self, *args):\n        observe('exit')\ndef f():\n    with M():\n        return 1\nobserve(f())\n",
        wrong: "only when the suite ends or raises",
    }
    TemporaryDiesAtOnce {
        "temporary-dies-at-once", 8..=15, Layout,
        statement: "what only the value of an expression statement held dies with the statement",
        citation: "CPython: reference counts",
        example: "def f(x):\n    return x\nf(token('t'))\nobserve(1)\nobserve(2)\n",
        wrong: "it lives until the next event",
    }
    DeletionReleases {
        "deletion-releases", 8..=15, Layout,
        statement: "what a variable held dies at once when the variable is deleted",
        citation: "CPython: reference counts",
        example: "def f():\n    x = token('t')\n    observe(0)\n    del x\n    observe(1)\n    observe(2)\nf()\n",
        wrong: "it lives until the next event",
    }
    HandlersMatchSubclasses {
        "handlers-match-subclasses", 8..=15, Language,
        statement: "an except clause handles exceptions of the classes it names and of those derived from them",
        citation: "Language Reference 8.4.1, except clause",
        example: "try:\n    [][0]\nexcept LookupError:\n    observe(1)\nexcept Exception:\n    observe(2)\n",
        wrong: "only of these very classes",
    }
    StarredTargetTakesList {
        "starred-target-takes-list", 8..=15, Language,
        statement: "a starred target is assigned a list of the items that the other targets leave",
        citation: "Language Reference 7.2, Assignment statements",
        example: "a, *b = 1, 2, 3\nobserve(b)\n",
        wrong: "it is assigned a tuple",
    }
    StarParameterIsTuple {
        "star-parameter-is-tuple", 8..=15, Language,
        statement: "*args is a tuple of the positional arguments that are left",
        citation: "Language Reference 8.7, Function definitions",
        example: "def f(*args):\n    return args\nobserve(f(1, 2))\n",
        wrong: "it is a list",
    }
    YieldGivesWhatIsSent {
        "yield-gives-what-is-sent", 8..=15, Language,
        statement: "the value of a yield expression is what is sent to the generator",
        citation: "Language Reference 6.2.10.1, generator.send",
        example: "def f():\n    x = yield 1\n    yield x\ng = f()\nobserve(next(g), g.send(2))\n",
        wrong: "it is None",
    }
    GeneratorReturnsValue {
        "generator-returns-value", 8..=15, Language,
        statement: "what a generator or coroutine returns is the value of the yield from or await that waited for it",
        citation: "Language Reference 6.2.10, Yield expressions; 6.4, Await expression",
        example: "def g():\n    yield 1\n    return 2\ndef f():\n    x = yield from g()\n    yield x\nobserve(list(f()))\n",
        wrong: "it is None",
    }
    BreakSkipsElse {
        "break-skips-else", 8..=15, Language,
        statement: "the else suite of a loop is left out when break ends the loop",
        citation: "Language Reference 8.2 and 8.3, while and for statements",
        example: "for x in (1, 2):\n    break\nelse:\n    observe('else')\nobserve(x)\n",
        wrong: "it is executed however the loop ends",
    }
    GuardDecides {
        "guard-decides", 10..=15, Language,
        statement: "a case is chosen only if its guard is true as well",
        citation: "Language Reference 8.6.2, Guards; PEP 634",
        example: "match 1:\n    case x if x > 1:\n        observe('first')\n    case _:\n        observe('second')\n",
        wrong: "the guard is evaluated, and its value ignored",
    }
    FirstCaseWins {
        "first-case-wins", 10..=15, Language,
        statement: "the first case that matches is executed",
        citation: "Language Reference 8.6, The match statement; PEP 634",
        example: "match [1]:\n    case [x]:\n        observe('first')\n    case _:\n        observe('second')\n",
        wrong: "the last one is",
    }
    ClassMethodGetsClass {
        "class-method-gets-class", 8..=15, Language,
        statement: "a class method that is found through an instance is bound to the class of the instance",
        citation: "Data model 3.2, Class method objects",
        example: "class C:\n    @classmethod\n    def m(cls):\n        return cls\nobserve(C().m())\n",
        wrong: "it is bound to the instance",
    }
    StaticMethodGetsNothing {
        "static-method-gets-nothing", 8..=15, Language,
        statement: "a static method is the function itself, however it is found",
        citation: "Data model 3.2, Static method objects",
        example: "class C:\n    @staticmethod\n    def m(*args):\n        return len(args)\nobserve(C().m())\n",
        wrong: "found through an instance it is bound to the instance",
    }
    PropertyIsCalled {
        "property-is-called", 8..=15, Language,
        statement: "reading a property calls its function with the instance",
        citation: "Data model, Invoking Descriptors; Library Reference, property",
        example: "class C:\n    @property\n    def p(self):\n        return 1\nobserve(C().p)\n",
        wrong: "it gives the function",
    }
    EndedGeneratorReleases {
        "ended-generator-releases", 8..=15, Layout,
        statement: "what only the variables of a generator held dies when its body ends",
        citation: "CPython: reference counts",
        example: "def f():\n    x = token('t')\n    yield 1\ng = f()\nobserve(list(g))\nobserve(2)\n",
        wrong: "it lives as long as the generator",
    }
    ComprehensionReleasesTargets {
        "comprehension-releases-targets", 8..=15, Layout,
        statement: "what only the targets of a comprehension held dies when the evaluation ends",
        citation: "CPython: reference counts",
        example: "observe([x is None for x in [token('t')]])\nobserve(2)\n",
        wrong: "it lives until the next event",
    }
    TryElseIsExecuted {
        "try-else-is-executed", 8..=15, Language,
        statement: "the else suite of a try statement is executed when its try suite ended without an exception",
        citation: "Language Reference 8.4.3, else clause",
        example: "try:\n    x = 1\nexcept ValueError:\n    pass\nelse:\n    observe('else')\n",
        wrong: "it is left out",
    }
    FinallyPassesExceptionOn {
        "finally-passes-exception-on", 8..=15, Language,
        statement: "an exception goes on when the finally clause that it met has ended",
        citation: "Language Reference 8.4.4, finally clause: it is re-raised at the end",
        example: "try:\n    try:\n        1 / 0\n    finally:\n        observe(1)\n    observe(2)\nexcept ZeroDivisionError:\n    observe(3)\n",
        wrong: "it is lost",
    }
    HandledExceptionDies {
        "handled-exception-dies", 8..=15, Layout,
        statement: "an exception that nothing else holds dies when the clause that handled it ends, and with it what its frames held",
        citation: "CPython: reference counts",
        example: "def f():\n    x = token('t')\n    1 / 0\ntry:\n    f()\nexcept ZeroDivisionError:\n    observe(1)\nobserve(2)\nobserve(3)\n",
        wrong: "it lives until the next event",
    }
    // ---- rejections: programs that are wrong although they can be parsed ------------------------
    FutureImportsComeFirst {
        "future-imports-come-first", 8..=15, Language,
        statement: "a future statement stands near the top of the module",
        citation: "Language Reference 7.11.1, Future statements: must appear near the top of the module",
        example: "x = 1\nfrom __future__ import annotations\n",
        wrong: "such a program is accepted",
    }
    FutureFeaturesAreKnown {
        "future-features-are-known", 8..=15, Language,
        statement: "a future statement names features that exist",
        citation: "Language Reference 7.11.1, Future statements",
        example: "from __future__ import nope\n",
        wrong: "such a program is accepted",
    }
    ParameterIsNotDeclared {
        "parameter-is-not-declared", 8..=15, Language,
        statement: "a parameter is not declared global or nonlocal",
        citation: "Language Reference 7.12, The global statement: names must not be defined as formal parameters",
        example: "def f(x):\n    global x\n",
        wrong: "such a program is accepted",
    }
    DeclarationBeforeUse {
        "declaration-before-use", 8..=15, Language,
        statement: "a name is not read before it is declared global or nonlocal in the same block",
        citation: "Language Reference 7.12, The global statement: names must not be used in the same code block textually preceding it",
        example: "def f():\n    observe(x)\n    global x\n",
        wrong: "such a program is accepted",
    }
    DeclarationBeforeAssignment {
        "declaration-before-assignment", 8..=15, Language,
        statement: "a name is not bound before it is declared global or nonlocal in the same block",
        citation: "Language Reference 7.12, The global statement",
        example: "def f():\n    x = 1\n    global x\n",
        wrong: "such a program is accepted",
    }
    AnnotatedNameIsNotDeclared {
        "annotated-name-is-not-declared", 8..=15, Language,
        statement: "a name that is annotated in a block is not declared global or nonlocal there",
        citation: "PEP 526, Other uses of annotations: it is illegal to annotate variables subject to global or nonlocal in the same function scope",
        example: "def f():\n    global x\n    x: int\n",
        wrong: "such a program is accepted",
    }
    ParametersDiffer {
        "parameters-differ", 8..=15, Language,
        statement: "the parameters of a function have different names",
        citation: "Language Reference 8.7, Function definitions",
        example: "def f(x, x):\n    pass\n",
        wrong: "such a program is accepted",
    }
    TypeParametersDiffer {
        "type-parameters-differ", 12..=15, Language,
        statement: "the type parameters of a definition have different names",
        citation: "PEP 695, Type parameter declarations",
        example: "def f[T, T]():\n    pass\n",
        wrong: "such a program is accepted",
    }
    TypeParameterIsNotReserved {
        "type-parameter-is-not-reserved", 14..=15, Language,
        statement: "a type parameter is not called __classdict__",
        citation: "CPython 3.14, Python/symtable.c: the name is kept for annotation scopes in classes",
        example: "def f[__classdict__]():\n    pass\n",
        wrong: "such a program is accepted",
    }
    TypeParameterDefaultsLast {
        "type-parameter-defaults-last", 13..=15, Language,
        statement: "type parameters with defaults follow those without",
        citation: "PEP 696, Defaults following",
        example: "def f[T = int, U]():\n    pass\n",
        wrong: "such a program is accepted",
    }
    ImportStarInModule {
        "import-star-in-module", 8..=15, Language,
        statement: "import * stands at module level",
        citation: "Language Reference 7.11: the wild card form of import is only allowed at the module level",
        example: "def f():\n    from m import *\n",
        wrong: "such a program is accepted",
    }
    LazyImportAtTop {
        "lazy-import-at-top", 15..=15, Language,
        statement: "a lazy import stands at module level, outside of try, and imports names",
        citation: "PEP 810, Explicit lazy imports",
        example: "def f():\n    lazy import m\n",
        wrong: "such a program is accepted",
    }
    YieldLeavesNoComprehension {
        "yield-leaves-no-comprehension", 8..=15, Language,
        statement: "no yield stands in the implicit scope of a comprehension or generator expression",
        citation: "Language Reference 6.2.4: yield and yield from expressions are prohibited in the implicitly nested scope",
        example: "def f():\n    return [(yield x) for x in ()]\n",
        wrong: "such a program is accepted",
    }
    WalrusNotInIterable {
        "walrus-not-in-iterable", 8..=15, Language,
        statement: "no assignment expression stands in the iterable of a comprehension",
        citation: "PEP 572, Scope of the target",
        example: "[x for x in (y := ())]\n",
        wrong: "such a program is accepted",
    }
    WalrusSparesIterationVariable {
        "walrus-spares-iteration-variable", 8..=15, Language,
        statement: "an assignment expression does not rebind an iteration variable of a comprehension around it",
        citation: "PEP 572, Scope of the target",
        example: "[x := 0 for x in ()]\n",
        wrong: "such a program is accepted",
    }
    IterationVariableSparesWalrus {
        "iteration-variable-spares-walrus", 8..=15, Language,
        statement: "an inner loop of a comprehension does not rebind the target of an assignment expression before it",
        citation: "PEP 572, Scope of the target",
        example: "[i for i in () if (j := 0) for j in ()]\n",
        wrong: "such a program is accepted",
    }
    WalrusNotInClassComprehension {
        "walrus-not-in-class-comprehension", 8..=15, Language,
        statement: "no assignment expression stands in a comprehension directly in a class body",
        citation: "PEP 572, Scope of the target",
        example: "class C:\n    y = [z := x for x in ()]\n",
        wrong: "such a program is accepted",
    }
    WalrusNotInTypeScopeComprehension {
        "walrus-not-in-type-scope-comprehension", 12..=15, Language,
        statement: "no assignment expression stands in a comprehension directly in the scope of type parameters, a bound or a type alias",
        citation: "PEP 695, Scoping behavior: annotation scopes contain no assignment expressions",
        example: "type A = [y := x for x in ()]\n",
        wrong: "such a program is accepted",
    }
    AnnotationBindsNothing {
        "annotation-binds-nothing", 10..=15, Language,
        statement: "an annotation that is not evaluated in place contains no yield, await or assignment expression",
        citation: "Language Reference 8.7, Function definitions; PEP 563; PEP 649",
        example: "from __future__ import annotations\ndef f(x: (y := 1)):\n    pass\n",
        wrong: "such a program is accepted",
    }
    TypeScopeBindsNothing {
        "type-scope-binds-nothing", 12..=15, Language,
        statement: "the scopes of type parameters, bounds and type aliases contain no yield, await or assignment expression",
        citation: "PEP 695, Scoping behavior",
        example: "type A = (y := 1)\n",
        wrong: "such a program is accepted",
    }
    NoFunctionInClassTypeScope {
        "no-function-in-class-type-scope", 12..=12, Layout,
        statement: "an annotation scope in a class contains no comprehension or lambda",
        citation: "CPython 3.12, gh-109118",
        example: "class C:\n    type A = [x for x in ()]\n",
        wrong: "such a program is accepted",
    }
    NonlocalNotInModule {
        "nonlocal-not-in-module", 8..=15, Language,
        statement: "a nonlocal statement does not stand at module level",
        citation: "Language Reference 7.13, The nonlocal statement",
        example: "nonlocal x\n",
        wrong: "such a program is accepted",
    }
    NonlocalNeedsBinding {
        "nonlocal-needs-binding", 8..=15, Language,
        statement: "a nonlocal statement refers to a variable of an enclosing function",
        citation: "Language Reference 7.13: a SyntaxError is raised if no suitable binding is found",
        example: "def f():\n    nonlocal x\n",
        wrong: "such a program is accepted",
    }
    NonlocalIsNotGlobal {
        "nonlocal-is-not-global", 8..=15, Language,
        statement: "a name is not declared both nonlocal and global in a block",
        citation: "Language Reference 7.13, The nonlocal statement",
        example: "def f():\n    x = 1\n    def g():\n        global x\n        nonlocal x\n",
        wrong: "such a program is accepted",
    }
    NonlocalIsNoTypeParameter {
        "nonlocal-is-no-type-parameter", 12..=15, Language,
        statement: "a nonlocal statement does not refer to a type parameter",
        citation: "PEP 695, Scoping behavior: type parameters cannot be rebound with nonlocal",
        example: "def f[T]():\n    nonlocal T\n",
        wrong: "such a program is accepted",
    }
    ReturnInFunction {
        "return-in-function", 8..=15, Language,
        statement: "a return statement stands in a function",
        citation: "Language Reference 7.6, The return statement",
        example: "return\n",
        wrong: "such a program is accepted",
    }
    AsyncGeneratorReturnsNothing {
        "async-generator-returns-nothing", 8..=15, Language,
        statement: "an asynchronous generator returns no value",
        citation: "Language Reference 7.6: a non-empty return statement is a syntax error in an asynchronous generator",
        example: "async def f():\n    yield\n    return 1\n",
        wrong: "such a program is accepted",
    }
    YieldInFunction {
        "yield-in-function", 8..=15, Language,
        statement: "a yield expression stands in a function",
        citation: "Language Reference 6.2.10, Yield expressions",
        example: "yield 1\n",
        wrong: "such a program is accepted",
    }
    YieldFromNotInAsync {
        "yield-from-not-in-async", 8..=15, Language,
        statement: "no yield from stands in an asynchronous function",
        citation: "Language Reference 8.9.1: it is a SyntaxError to use a yield from expression inside the body of a coroutine function",
        example: "async def f():\n    yield from x\n",
        wrong: "such a program is accepted",
    }
    AwaitInAsyncFunction {
        "await-in-async-function", 8..=15, Language,
        statement: "an await expression stands in an asynchronous function",
        citation: "Language Reference 6.4, Await expression: can only be used inside a coroutine function",
        example: "def f():\n    await x\n",
        wrong: "such a program is accepted",
    }
    AsyncForInAsyncFunction {
        "async-for-in-async-function", 8..=15, Language,
        statement: "async for stands in an asynchronous function",
        citation: "Language Reference 8.9.2, The async for statement",
        example: "def f():\n    async for x in y:\n        pass\n",
        wrong: "such a program is accepted",
    }
    AsyncWithInAsyncFunction {
        "async-with-in-async-function", 8..=15, Language,
        statement: "async with stands in an asynchronous function",
        citation: "Language Reference 8.9.3, The async with statement",
        example: "def f():\n    async with x:\n        pass\n",
        wrong: "such a program is accepted",
    }
    AsyncComprehensionInAsyncFunction {
        "async-comprehension-in-async-function", 8..=15, Language,
        statement: "an asynchronous comprehension stands in an asynchronous function",
        citation: "Language Reference 6.2.4: asynchronous comprehensions may only appear in an async def function",
        example: "def f():\n    [x async for x in y]\n",
        wrong: "such a program is accepted",
    }
    BreakInLoop {
        "break-in-loop", 8..=15, Language,
        statement: "a break statement stands in a loop",
        citation: "Language Reference 7.9, The break statement",
        example: "break\n",
        wrong: "such a program is accepted",
    }
    ContinueInLoop {
        "continue-in-loop", 8..=15, Language,
        statement: "a continue statement stands in a loop",
        citation: "Language Reference 7.10, The continue statement",
        example: "continue\n",
        wrong: "such a program is accepted",
    }
    ExceptStarIsNotLeft {
        "except-star-is-not-left", 11..=15, Language,
        statement: "break, continue and return do not leave an except* clause",
        citation: "Language Reference 8.4.2, except* clause",
        example: "for x in ():\n    try:\n        pass\n    except* E:\n        break\n",
        wrong: "such a program is accepted",
    }
    BareExceptIsLast {
        "bare-except-is-last", 8..=15, Language,
        statement: "an except clause without expression is the last one",
        citation: "Language Reference 8.4.1, except clause",
        example: "try:\n    pass\nexcept:\n    pass\nexcept E:\n    pass\n",
        wrong: "such a program is accepted",
    }
    OneStarredTarget {
        "one-starred-target", 8..=15, Language,
        statement: "a target list has one starred target at most",
        citation: "Language Reference 7.2, Assignment statements",
        example: "*a, *b = ()\n",
        wrong: "such a program is accepted",
    }
    StarredTargetInList {
        "starred-target-in-list", 8..=15, Language,
        statement: "a starred target stands in a list or tuple of targets",
        citation: "Language Reference 7.2, Assignment statements",
        example: "*a = ()\n",
        wrong: "such a program is accepted",
    }
    StarredInDisplayOrCall {
        "starred-in-display-or-call", 8..=15, Language,
        statement: "a starred expression stands in a display, a call or a list of expressions",
        citation: "Language Reference 6.15, Expression lists",
        example: "x = *a\n",
        wrong: "such a program is accepted",
    }
    KeywordsDiffer {
        "keywords-differ", 8..=15, Language,
        statement: "the keyword arguments of a call have different names",
        citation: "Language Reference 6.3.4, Calls",
        example: "f(a=1, a=2)\n",
        wrong: "such a program is accepted",
    }
    DebugIsNotAssigned {
        "debug-is-not-assigned", 8..=15, Language,
        statement: "__debug__ is not assigned to",
        citation: "Library Reference, Built-in Constants: assignments to None, False, True and __debug__ raise SyntaxError",
        example: "__debug__ = 1\n",
        wrong: "such a program is accepted",
    }
    DebugIsNotDeleted {
        "debug-is-not-deleted", 10..=15, Language,
        statement: "__debug__ is not deleted",
        citation: "Library Reference, Built-in Constants; bpo-45000",
        example: "del __debug__\n",
        wrong: "such a program is accepted",
    }
    IrrefutableCaseIsLast {
        "irrefutable-case-is-last", 10..=15, Language,
        statement: "an irrefutable pattern is that of the last case, or the last alternative",
        citation: "PEP 634, Irrefutable case blocks",
        example: "match x:\n    case y:\n        pass\n    case 1:\n        pass\n",
        wrong: "such a program is accepted",
    }
    CapturesDiffer {
        "captures-differ", 10..=15, Language,
        statement: "a pattern binds a name once",
        citation: "PEP 634, Capture patterns",
        example: "match x:\n    case [a, a]:\n        pass\n",
        wrong: "such a program is accepted",
    }
    AlternativesBindTheSame {
        "alternatives-bind-the-same", 10..=15, Language,
        statement: "all alternatives of a pattern bind the same names",
        citation: "PEP 634, OR patterns",
        example: "match x:\n    case [a] | 1:\n        pass\n",
        wrong: "such a program is accepted",
    }
    OneStarInSequencePattern {
        "one-star-in-sequence-pattern", 10..=15, Language,
        statement: "a sequence pattern has one starred part at most",
        citation: "PEP 634, Sequence patterns",
        example: "match x:\n    case [*a, *b]:\n        pass\n",
        wrong: "such a program is accepted",
    }
    MappingKeysDiffer {
        "mapping-keys-differ", 10..=15, Language,
        statement: "the literal keys of a mapping pattern differ",
        citation: "PEP 634, Mapping patterns",
        example: "match x:\n    case {1: a, 1: b}:\n        pass\n",
        wrong: "such a program is accepted",
    }
    ClassAttributesDiffer {
        "class-attributes-differ", 10..=15, Language,
        statement: "the keywords of a class pattern differ",
        citation: "PEP 634, Class patterns",
        example: "match x:\n    case C(a=1, a=2):\n        pass\n",
        wrong: "such a program is accepted",
    }
}
