//! The table of quirks.

use super::{Entry, Releases};

macro_rules! quirks {
    (@who) => { &["cpython"] };
    (@who $($implementation:literal)+) => { &[$($implementation),+] };
    ($($quirk:ident $(of $($implementation:literal)and+)? { $id:literal, $citation:literal, $origin:literal, [$($affected:expr),+], [$($measured:literal),*], $statement:literal, $example:literal })+) => {
        /// A quirk, by name. [`TABLE`] says what each is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the table says what each is")]
        pub enum Quirk {
            $($quirk,)+
        }
        /// All known quirks, in the order of [`Quirk`].
        pub static TABLE: &[Entry] = &[
            $(Entry {
                quirk: Quirk::$quirk,
                id: $id,
                citation: $citation,
                implementations: quirks!(@who $($($implementation)+)?),
                origin: $origin,
                affected: &[$($affected),+],
                measured: &[$($measured),*],
                statement: $statement,
                example: $example,
            },)+
        ];
    };
}

quirks! {
    InlinedComprehensionHidesVariable {
        "inlined-comprehension-hides-variable",
        "https://github.com/python/cpython/issues/121377 and 156664",
        "campaigns from seed 1 on, against 3.12.1 and 3.13.0",
        [Releases::all(12), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "the target of an inlined comprehension is taken for a variable of the scope around it, which then hides \
         the variable of that name further out from other functions there",
        "def f(x):\n    def g():\n        def h():\n            x\n        [0 for x in ()]\n"
    }
    ComprehensionsMixNames {
        "comprehensions-mix-names",
        "https://github.com/python/cpython/issues/118513",
        "campaigns from seed 1 on, against 3.12.1; told from the bug before it by seed e1, against 3.13.0",
        [Releases::range(12, 0, 3)],
        ["3.12.1"],
        "the target of one inlined comprehension is taken for the global variable of that name which another one in \
         the same function reads",
        "y = 7\n\n\ndef f():\n    [0 for y in ()]\n    return [y for x in (0,)]\n\n\nobserve(f())\n"
    }
    InlinedComprehensionTakesCell {
        "inlined-comprehension-takes-cell",
        "https://github.com/python/cpython/issues/156664",
        "campaigns from seed 1 on, against 3.12.1 and 3.13.0",
        [Releases::all(12), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "where a function in an inlined comprehension captures the target, and the scope around has a free variable \
         of that name, the comprehension's cell replaces that of the free variable for good",
        "def f(x):\n    def g():\n        [lambda: x for x in (1,)]\n        return x\n    observe(g())\n\n\nf(0)\n"
    }
    ClassComprehensionFails {
        "class-comprehension-fails",
        "https://github.com/python/cpython/issues/114828",
        "campaign, seed 1, against 3.12.1",
        [Releases::range(12, 0, 1)],
        ["3.12.1"],
        "a comprehension in a class body that needs the class's own cell, because it or a function in it mentions \
         `super` or `__class__`, makes the compiler fail",
        "class C:\n    [super for x in ()]\n"
    }
    ClassComprehensionFunctionFails {
        "class-comprehension-function-fails",
        "https://github.com/python/cpython/issues/150700",
        "campaign, seed 1, against 3.13.0",
        [Releases::since(12, 2), Releases::all(13), Releases::range(14, 0, 7)],
        ["3.12.7", "3.13.0", "3.13.2", "3.14.2"],
        "where only a function in a comprehension in a class body needs the class's own cell, the class has none, \
         and the compiler fails",
        "class C:\n    [lambda: __class__ for x in ()]\n"
    }
    ClassComprehensionReadsGlobal {
        "class-comprehension-reads-global",
        "https://github.com/python/cpython/issues/119666",
        "campaign, seed 1, against 3.13.0",
        [Releases::since(12, 2), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.12.7", "3.13.0", "3.14.8", "3.15.0"],
        "a comprehension in a class body takes `__class__` for a global name, where a function there would have \
         the class's own cell",
        "class C:\n    [__class__ for x in ()]\n"
    }
    PrivateGlobalWalrusIsRejected {
        "private-global-walrus-is-rejected",
        "https://github.com/python/cpython/issues/96497",
        "campaign, against 3.11.7",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11), Releases::range(12, 0, 1)],
        ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1"],
        "an assignment expression in a comprehension that binds a private name declared global is rejected, and one \
         that rebinds a private iteration variable is not, since both are looked for under the unmangled name",
        "class C:\n    def f():\n        global __x\n        [__x := 0 for _ in ()]\n"
    }
    GenericClassMangles {
        "generic-class-mangles-what-follows",
        "https://github.com/python/cpython/issues/119395 and 119311",
        "campaign, seed 1, against 3.12.1",
        [Releases::range(12, 0, 3)],
        ["3.12.1"],
        "private names in the scope of a class's type parameters, and all that follow it up to the end of the class \
         around it, are mangled as inside the class",
        "class C[T]:\n    pass\n\n\ndef f(__x):\n    pass\n"
    }
    EqualLambdasShareCode {
        "equal-lambdas-share-code",
        "no report found; seen in 3.12.1, no longer in 3.12.7",
        "campaign, seed 1, against 3.12.1",
        [Releases::range(12, 0, 6)],
        ["3.12.1"],
        "a lambda whose body is a constant does not know its columns, so that equal ones on one line share one code \
         object, whose qualified name is that of the first",
        "0(lambda: lambda: lambda: 0, lambda: lambda: 0)\n"
    }
    FieldsBeginWithString {
        "fields-begin-with-string",
        "https://github.com/python/cpython/issues/79393",
        "the standard library and packages, against 3.8.18",
        [Releases::all(8)],
        ["3.8.18"],
        "where several literals make one f-string, what is in the fields of the later ones is placed as if they \
         stood in the first line of the first",
        "f = 0\nx = (f''\n     f'{[y for y in ()]}')\n"
    }
    SymtableTakesTopForModule {
        "symtable-takes-top-for-module",
        "no report found; Lib/symtable.py, SymbolTable.lookup, since https://github.com/python/cpython/issues/84377",
        "the standard library, against 3.8.18",
        [Releases::since(8, 3), Releases::all(9), Releases::all(10), Releases::all(11), Releases::all(12),
         Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "the symbol table of a function or class called top is taken for that of the module, so that symtable calls \
         its local names global as well",
        "def top(x):\n    return x\n"
    }
    GlobalDeclarationReachesModule of "cpython" and "pypy" {
        "global-declaration-reaches-module",
        "https://github.com/python/cpython/issues/86356",
        "a test of modes, against 3.11.7",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11), Releases::all(12),
         Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "run with separate locals, a name that any function declares global is global in the module's own code, too",
        "def f():\n    global x\n    return x\n\n\nx = 0\nobserve(f())\n"
    }
    ModuleComprehensionSeesLocals {
        "module-comprehension-sees-locals",
        "no report found; built-in functions, exec: with two dictionaries, the code is executed as if it were \
         embedded in a class definition",
        "a test of modes, against 3.12.1",
        [Releases::all(12), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "run with separate locals, a comprehension of the module sees the names of these locals, as no other scope \
         in the module does, and none in a class body",
        "x = 1\nobserve([x for y in (0,)])\n"
    }
    StoresAreSwapped {
        "stores-to-one-name-are-swapped",
        "https://github.com/python/cpython/issues/104615",
        "the issue; measured",
        [Releases::range(11, 0, 3)],
        ["3.11.2"],
        "where a tuple of targets names one local variable twice, it keeps the value that it got first",
        "def f(a):\n    x, x = a, 0\n    observe(x)\n\n\nf(1)\n"
    }
    UnpackedNamesAreStoredBackwards of "pypy" {
        "unpacked-names-are-stored-backwards",
        "no report found; PyPy's astcompiler/codegen.py, _optimize_unpacking",
        "campaign, seed 1, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "where a display of as many values, or a literal of so many characters or bytes, is assigned to a display of \
         names, the last name is bound first, and a name that stands there twice only once",
        "x, y = 0, 1\n"
    }
    FreeNameIsMangledAgain of "pypy" {
        "free-name-is-mangled-again",
        "no report found; PyPy's astcompiler/symtable.py, Scope.lookup, as codegen.py asks it",
        "campaign, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "a private name that a function or class inside a method does not mangle, being in a class of underscores alone, \
         is mangled where its cell is looked for, and the compiler fails if that is the name of another cell",
        "def f(__x):\n    class C:\n        def g(self, __x):\n            class _:\n                __x\n            lambda: __x\n"
    }
    ClassBodyHasNoDunderClass of "pypy" {
        "class-body-has-no-dunder-class",
        "no report found; PyPy's astcompiler/symtable.py",
        "corpus, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "the body of a class takes `__class__` for a global name, also in a method of another class",
        "class C:\n    def f():\n        class D:\n            __class__\n"
    }
    RestOfMappingBindsAgain of "pypy" {
        "rest-of-mapping-binds-again",
        "no report found; PyPy's astcompiler/codegen.py",
        "corpus, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "the name for the rest of a mapping pattern may be one that the pattern binds already; whose value it then has is \
         not reproduced",
        "match {}:\n    case {0: x, **x}:\n        pass\n"
    }
    CloseKeepsWhatNeverRan {
        "close-keeps-what-never-ran",
        "https://github.com/python/cpython/issues/142766",
        "the corpus, against 3.12.1 and 3.13.0",
        [Releases::all(12), Releases::range(13, 0, 11), Releases::range(14, 0, 2)],
        ["3.12.1", "3.13.0"],
        "closing a generator or coroutine that never ran does not release its arguments: they live as long as it does",
        "def f(x):\n    yield x\n\n\ng = f(token('x'))\ng.close()\nobserve(g)\n"
    }
    OnlyUnpackedArgumentComesLast of "cpython" and "pypy" {
        "only-unpacked-argument-comes-last",
        "no report found; Language Reference 6.3.4, Calls: `*expression` is processed before the keyword arguments; \
         python/cpython issue 100549 is about their order",
        "written by hand, after campaign c5 against 3.11.7",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11), Releases::all(12),
         Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1", "3.13.0", "3.14.8", "3.15.0", "3.11.17"],
        "the items of `*iterable`, where it is the only positional argument, are fetched after the keyword arguments \
         were evaluated; with another positional argument, before",
        "def f(*args, **keywords):\n    pass\n\n\nf(*(observe('item') for x in (0,)), key=observe('key'))\n"
    }
    FailedUnpackingLosesKeywords {
        "failed-unpacking-loses-keywords",
        "no report found; mended by the way in https://github.com/python/cpython/pull/101627",
        "campaign c5 against 3.11.7, program 19787",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.8.18", "3.9.18", "3.10.13", "3.11.7"],
        "where `*iterable`, the only positional argument of a call, cannot be unpacked, the keyword arguments of the \
         call are never released",
        "def f(x):\n    try:\n        f(*0, key=x)\n    except TypeError:\n        pass\n\n\nf(token('x'))\nobserve('gone')\n"
    }
    ClassComprehensionTakesCell {
        "class-comprehension-takes-cell",
        "https://github.com/python/cpython/issues/156664",
        "campaign --vary corpus, seed abc, against 3.12.1",
        [Releases::range(12, 0, 1)],
        ["3.12.1"],
        "where a function in a comprehension in a class body captures the target, and the body reads a variable of that \
         name of a function around it, the comprehension's cell replaces that variable's for good",
        "def f(x):\n    class C:\n        [lambda: x for x in (1,)]\n        observe(x)\n\n\nf(0)\n"
    }
    ClassComprehensionLosesCell {
        "class-comprehension-loses-cell",
        "https://github.com/python/cpython/issues/156664",
        "campaign --vary corpus, seed abc, against 3.13.0",
        [Releases::since(12, 2), Releases::all(13)],
        ["3.13.0"],
        "where a function in a comprehension in a class body captures the target, and the body reads a variable of that \
         name of a function around it, the interpreter dies when the target is bound, and if it is never bound, \
         the body reads a cell",
        "def f(x):\n    class C:\n        [lambda: x for x in ()]\n        observe(x)\n\n\nf(0)\n"
    }
    ClassHidesTypeParameter {
        "class-hides-type-parameter",
        "no report found; Python/symtable.c, analyze_name: a name that a class binds is no type parameter in the functions there",
        "campaign --vary corpus, seed abc, against 3.12.1 and 3.13.0",
        [Releases::all(12), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "where a class binds a name of its own that is also its type parameter, or that of a class around it, a nonlocal \
         statement in a function there may refer to the type parameter, and rebinds it",
        "class C[T]:\n    T = 0\n    def f():\n        nonlocal T\n"
    }
    ClassDictParameterFails {
        "classdict-parameter-fails",
        "https://github.com/python/cpython/issues/128632",
        "campaign --vary corpus, seed abc, against 3.12.1 and 3.13.0",
        [Releases::range(12, 0, 8), Releases::range(13, 0, 1)],
        ["3.12.1", "3.13.0"],
        "a class in a class body that has a type parameter called `__classdict__` makes the compiler fail, and so does a \
         function there if its annotations look for names in the class; or the interpreter dies",
        "class C:\n    class D[__classdict__]:\n        pass\n"
    }
    DeletedDebugStaysOnStack {
        "deleted-debug-stays-on-stack",
        "no report found; bpo-45000 made it a SyntaxError in 3.10",
        "campaign --vary corpus, seed abc, against 3.8.18",
        [Releases::all(8)],
        ["3.8.18"],
        "`del __debug__` puts the constant on the stack and leaves it there, so that the compiler dies or never ends \
         where that is in a loop",
        "def f():\n    while x:\n        del y, __debug__\n        z\n"
    }
    CircularContextHangs {
        "circular-context-hangs",
        "https://github.com/python/cpython/issues/69968",
        "campaign --vary corpus, seed 5eed1, against 3.8.18",
        [Releases::all(8)],
        ["3.8.18"],
        "an exception that is raised while one is handled whose chain of contexts is a circle is never raised: the interpreter hangs",
        "try:\n    try:\n        raise ValueError\n    except ValueError as error:\n        error.__context__ = error\n        0()\nexcept TypeError:\n    pass\n"
    }
    ElseClauseComesFirst {
        "else-clause-comes-first",
        "https://github.com/python/cpython/issues/111123",
        "campaign --vary corpus, seed abc, against PyPy 8.0.1 (3.11.17), which is right",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11), Releases::all(12)],
        ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1"],
        "what precedes a global or nonlocal statement is looked for as if the else clause of a try statement stood before \
         its except clauses",
        "try:\n    pass\nexcept 0:\n    global x\nelse:\n    x = 0\n"
    }
    DeletedGlobalIsAKey of "pypy" {
        "deleted-global-is-a-key",
        "no report found",
        "campaign --vary corpus, seed abc, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "deleting a name that is declared global and not bound is a `KeyError`, not a `NameError`",
        "global x\ndel x\n"
    }
    RestOfMappingIsBoundAtOnce of "pypy" {
        "rest-of-mapping-is-bound-at-once",
        "no report found; Language Reference 8.6, The match statement: the exact behaviour is dependent on implementation",
        "campaign --vary corpus, seed abc, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "the name for the rest of a mapping pattern is bound before all other names of the pattern, and even if what \
         comes behind it does not match",
        "match [0, {}]:\n    case [x, {**y}]:\n        pass\n"
    }
    AnnotatedNameOfClassFails of "pypy" {
        "annotated-name-of-class-fails",
        "no report found; PyPy's astcompiler/symtable.py",
        "campaign --vary corpus, seed abc, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "where a class body annotates a name and does not bind it, and a function in it uses the variable of that name of \
         a function around the class, the compiler fails",
        "def f(x):\n    class C:\n        x: 0\n        lambda: x\n"
    }
    LeavingStarTryFails of "pypy" {
        "leaving-star-try-fails",
        "no report found; PyPy's astcompiler/codegen.py",
        "campaign --vary corpus, seed abc, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(11)],
        ["3.11.17"],
        "a return, break or continue that leaves the suite of a try statement with except* clauses and a finally suite kills \
         the compiler",
        "def f():\n    try:\n        return\n    except* 0:\n        pass\n    finally:\n        0\n"
    }
    EmptyLoopHangs of "pypy" {
        "empty-loop-hangs",
        "no report found; PyPy's astcompiler/assemble.py, which follows jumps to jumps without end",
        "matrix, seed 6c, program 10826, PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "the compiler does not come to an end if the suite of a while loop has nothing but declarations, and its test begins with \
         a constant that settles it, but is none",
        "def f(x):\n    while 1 or x:\n        global y\n"
    }
    ClassImportsAllNames of "pypy" {
        "class-imports-all-names",
        "no report found; PyPy's astcompiler/symtable.py",
        "campaign --vary corpus, seed abc, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "`from ... import *` is accepted in a class body",
        "def f():\n    class C:\n        from math import *\n"
    }
    ImportsPrecedeNoDeclaration of "pypy" {
        "imports-precede-no-declaration",
        "Language Reference 7.12, The global statement: CPython does not enforce all restrictions, and others may",
        "campaign --vary corpus, seed abc, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "a name that is imported must not be declared global or nonlocal behind the import",
        "import math\nglobal math\n"
    }
    BoundClassDictFails {
        "bound-classdict-fails",
        "https://github.com/python/cpython/issues/149805, which mended it for the annotations of the class itself",
        "campaign --vary corpus, seed abc, against 3.15.0",
        [Releases::all(12), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "a class body that binds `__classdict__`, or declares it global, and holds a type alias, annotation or generic \
         definition that looks for names in the class makes the compiler fail",
        "class C:\n    __classdict__ = 0\n    class D[T]:\n        pass\n"
    }
    OnlyStarredPartIsRejected of "pypy" {
        "only-starred-part-is-rejected",
        "no report found; PyPy's astcompiler/codegen.py",
        "campaign --vary corpus, seed 1f, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "an inner loop of a comprehension over a list display with one part, a starred one, is rejected",
        "[0 for x in () for y in [*x]]\n"
    }
    UnusedAssertIsLookedAt of "pypy" {
        "unused-assert-is-looked-at",
        "no report found; PyPy's astcompiler/symtable.py",
        "tests/modes.rs, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "`yield` and `await` outside functions are errors in assert statements, too, that are left out",
        "assert (yield)\n"
    }
    SuperOfNoClassIsTypeError of "pypy" {
        "super-of-no-class-is-type-error",
        "no report found; PyPy's module/__builtin__/descriptor.py",
        "campaign --vary corpus, seed 1c0de, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "`super()` without arguments is a TypeError where the variable `__class__` holds no class, in place of a RuntimeError",
        "try:\n    (lambda __class__: (lambda x: super())(0))(0)\nexcept RuntimeError:\n    pass\n"
    }
    TwoStarsRaiseValueError of "pypy" {
        "two-stars-raise-value-error",
        "no report found; PyPy's astcompiler/validate.py",
        "campaign, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "a tree with a sequence pattern that has two starred parts is rejected with a ValueError",
        "match 0:\n    case [*_, *x]:\n        pass\n"
    }
    RepeatedSuiteLosesStars of "pypy" {
        "repeated-suite-loses-stars",
        "no report found; PyPy's astcompiler/codegen.py, _visit_assignment, which takes the stars out of the tree",
        "campaign --vary corpus, seeds e8 and f1a, against PyPy 8.0.1 (3.11.17)",
        [Releases::all(8), Releases::all(9), Releases::all(10), Releases::all(11)],
        ["3.11.17"],
        "starred targets in a finally suite are starred only for the first way, in the order of the text, in which the suite \
         is entered; all others, exceptions the last of them, unpack as if there were no star",
        "def f():\n    try:\n        try:\n            raise KeyError\n        finally:\n            *x, y = 0, 0\n    except KeyError:\n        observe(x)\n\n\nf()\n"
    }
    PercentFormatsInPlace {
        "percent-formats-in-place",
        "no report found; the optimisation of https://bugs.python.org/issue28307 does it",
        "campaign --vary corpus, seed 3c0de, against 3.12.1 to 3.15.0",
        [Releases::all(11), Releases::all(12), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.11.7", "3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "where a literal with nothing but `%s`, `%r` and `%a` formats a display of as many values, a text is made of each \
         before the next one is evaluated",
        "class C:\n    def __str__(self):\n        print(1)\n        return ''\n\n\n'%s%s' % (C(), print(2))\n"
    }
    SuperTakesTargetForCell {
        "super-takes-target-for-cell",
        "no report found; Objects/typeobject.c, super_init_without_args: it relies on the kind of the first variable",
        "campaign --seed f1db, program 16179, against 3.15.0",
        [Releases::all(12), Releases::all(13), Releases::all(14), Releases::all(15)],
        ["3.12.1", "3.13.0", "3.14.8", "3.15.0"],
        "`super()` without arguments in an inlined comprehension takes the target for a cell if it has the name of the \
         function's first parameter, and that is captured: the interpreter dies, or finds whatever lies there in memory",
        "class C:\n    def f(x):\n        lambda: x\n        [super() for x in (1,)]\n\n\nC().f()\n"
    }
    LocalsOfComprehensionKill {
        "locals-of-comprehension-kill",
        "https://github.com/python/cpython/issues/128396",
        "the issue; campaigns, against 3.13.0",
        [Releases::range(13, 0, 2)],
        ["3.13.0"],
        "`locals()` in an inlined comprehension kills the interpreter if the target has the name of a variable of the function \
         around that is captured",
        "def f():\n    x = 1\n    lambda: x\n    [locals() for x in (0,)]\n\n\nf()\n"
    }
    LocalsOfComprehensionShowOuter {
        "locals-of-comprehension-show-outer",
        "no report found; PEP 709, Reference, locals(): it includes variables from outside, but those of the comprehension hide them",
        "made by hand from https://github.com/python/cpython/issues/128396, against 3.12.1",
        [Releases::all(12)],
        ["3.12.1"],
        "`locals()` in an inlined comprehension shows the free variable of the function around, not the target of the same name",
        "def f(x):\n    def g():\n        observe([locals() for x in (0,)])\n        x\n    g()\n\n\nf(1)\n"
    }
    ExceptStarWrapsInList of "pypy" {
        "except-star-wraps-in-list",
        "PEP 654, Naked exceptions: wrapped in a group, but it is not said with which arguments",
        "corpus, PyPy 8.0.1 (3.11.17)",
        [Releases::all(11)],
        ["3.11.17"],
        "the group that `except*` makes for an exception that is none has a list as its second argument, not a tuple",
        "try:\n    raise ValueError\nexcept* ValueError as group:\n    observe(group.args)\n"
    }
    ExceptStarWrapsSingle {
        "except-star-wraps-single",
        "https://github.com/python/cpython/issues/103590",
        "the corpus file what_clauses_of_except_star_raise_goes_on_together, against 3.11.2",
        [Releases::range(11, 0, 3)],
        ["3.11.2"],
        "the only exception that the clauses of `except*` raise is wrapped in a group",
        "try:\n    raise ExceptionGroup(\"all\", [ValueError()])\nexcept* ValueError:\n    raise KeyError\n"
    }
    MatchHidesAnnotations {
        "match-hides-annotations",
        "https://github.com/python/cpython/issues/105164",
        "campaign, seed c2, program 224947: the model had this for the language",
        [Releases::all(10), Releases::range(11, 0, 3)],
        ["3.10.13"],
        "a module or class whose only annotated variables stand in `match` statements has no `__annotations__`, so that \
         the first of them raises NameError",
        "match 0:\n    case _:\n        x: 0\n"
    }
}
