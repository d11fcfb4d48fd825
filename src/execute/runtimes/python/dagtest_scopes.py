"""The names of a script: where each is bound and to what, as far as its source tells. Nothing is executed."""

import ast

_SHARED = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_DEEPEST = 12
_MOST = 200


class Scope:
    """A module, function or class with the names that are bound in it."""

    def __init__(self, node, parent):
        self.node, self.parent = node, parent
        self.is_class = isinstance(node, ast.ClassDef)
        # name -> what it is bound to: (kind, ...), see `Source`
        self.bound, self.global_names = {}, set()

    def bind(self, name, *what):
        self.bound.setdefault(name, []).append(what)


class Source:
    """
    All nodes of a script, each with `parent`, `scope` and `where` ('import': runs when the script is imported; 'guard':
    only when it is the program; 'function'). What names are bound to:
    ('value', expression), ('item', iterable, index or None), ('function', node), ('class', node), ('import', dotted),
    ('parameter', function, default or None), ('other',).
    """

    def __init__(self, tree, is_guard):
        self.module = Scope(tree, None)
        self.calls, self.imports, self.names, self.attributes, self.top = [], [], [], [], []
        # attribute of `self` -> the expressions that it is set to, None for one that is not known
        self.fields = {}
        # function -> (call, parameter -> expression), filled by `link`
        self.callers, self.methods = {}, {}
        self._is_guard = is_guard
        self._walk(tree)
        self._link()

    def _walk(self, tree):
        stack = [(tree, None, self.module, "import")]
        while stack:
            node, parent, scope, where = stack.pop()
            node.parent, node.scope, node.where = parent, scope, where
            self._note(node, scope)
            if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
                stack.extend(self._enter(node, scope, where))
            elif isinstance(node, ast.If) and where == "import" and self._is_guard(node.test):
                stack.extend((child, node, scope, "guard") for child in node.body)
                stack.extend((child, node, scope, where) for child in [node.test, *node.orelse])
            else:
                children = ast.iter_child_nodes(node)
                stack.extend((child, node, scope, where) for child in children if not isinstance(child, _SHARED))

    def _enter(self, node, scope, where):
        """The children of a function or class: what is evaluated outside, and its body in a scope of its own."""
        inner = Scope(node, scope)
        node.inner = inner
        if isinstance(node, ast.ClassDef):
            for outer in [*node.decorator_list, *node.bases, *node.keywords]:
                yield outer, node, scope, where
            for child in node.body:
                yield child, node, inner, where
            return
        args = node.args
        plain = [*args.posonlyargs, *args.args]
        defaults = dict(zip([a.arg for a in plain[len(plain) - len(args.defaults) :]], args.defaults))
        defaults.update({a.arg: d for a, d in zip(args.kwonlyargs, args.kw_defaults) if d is not None})
        for argument in [*plain, *args.kwonlyargs]:
            inner.bind(argument.arg, "parameter", node, defaults.get(argument.arg))
        for argument in filter(None, (args.vararg, args.kwarg)):
            inner.bind(argument.arg, "other")
        for outer in [*getattr(node, "decorator_list", ()), *defaults.values()]:
            yield outer, node, scope, where
        body = node.body if isinstance(node.body, list) else [node.body]
        for child in body:
            yield child, node, inner, "function" if where != "guard" else where

    def _note(self, node, scope):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                self.names.append(node)
        elif isinstance(node, ast.Call):
            self.calls.append(node)
        elif isinstance(node, ast.Attribute):
            self.attributes.append(node)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                self._bind(target, node.value, scope)
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)):
            if node.value is not None:
                self._bind(node.target, node.value, scope)
        elif isinstance(node, ast.AugAssign):
            self._bind(node.target, None, scope)
        elif isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
            self._bind_items(node.target, node.iter, scope)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            for item in node.items:
                if item.optional_vars is not None:
                    self._bind(item.optional_vars, None, scope)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            scope.bind(node.name, "function", node)
            if scope.is_class:
                self.methods.setdefault(node.name, []).append(node)
        elif isinstance(node, ast.ClassDef):
            scope.bind(node.name, "class", node)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            self.imports.append(node)
            for alias in node.names:
                dotted = alias.name if isinstance(node, ast.Import) else f"{node.module or ''}.{alias.name}"
                short = dotted.partition(".")[0] if isinstance(node, ast.Import) and not alias.asname else dotted
                scope.bind(alias.asname or alias.name.partition(".")[0], "import", short)
        elif isinstance(node, ast.Global):
            scope.global_names.update(node.names)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            scope.bind(node.name, "other")
        elif type(node).__name__ in ("MatchAs", "MatchStar") and node.name:
            scope.bind(node.name, "other")

    def _bind(self, target, value, scope):
        if isinstance(target, ast.Name):
            where = self.module if target.id in scope.global_names else scope
            where.bind(target.id, *(("value", value) if value is not None else ("other",)))
        elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self":
            self.fields.setdefault(target.attr, []).append(value)
        elif isinstance(target, (ast.Tuple, ast.List)):
            values = value.elts if isinstance(value, (ast.Tuple, ast.List)) else []
            matches = len(values) == len(target.elts)
            for index, each in enumerate(target.elts):
                self._bind(each, values[index] if matches else None, scope)
        elif isinstance(target, ast.Starred):
            self._bind(target.value, None, scope)

    def _bind_items(self, target, iterable, scope):
        if isinstance(target, ast.Name):
            scope.bind(target.id, "item", iterable, None)
        elif isinstance(target, (ast.Tuple, ast.List)):
            for index, each in enumerate(target.elts):
                if isinstance(each, ast.Name):
                    scope.bind(each.id, "item", iterable, index)
                else:
                    self._bind(each, None, scope)

    def _link(self):
        """Finds which functions of the script are called where, and with what."""
        for call in self.calls:
            function, is_method = self.callee(call)
            if function is not None:
                self.callers.setdefault(function, []).append((call, _arguments(call, function, is_method)))

    def owner(self, scope, name):
        """The scope in which a name that is used in a scope is bound, or None."""
        current = scope
        while current is not None:
            if current is scope or not current.is_class:
                if name in current.global_names:
                    return self.module if name in self.module.bound else None
                if name in current.bound:
                    return current
            current = current.parent
        return None

    def bindings(self, node):
        """What the name in a Name node may be bound to."""
        owner = self.owner(node.scope, node.id)
        return owner.bound[node.id] if owner is not None else []

    def dotted(self, node):
        """The dotted name of what is imported, such as `os.environ`; None for anything else."""
        if isinstance(node, ast.Attribute):
            before = self.dotted(node.value)
            return f"{before}.{node.attr}" if before else None
        if not isinstance(node, ast.Name):
            return None
        imported = [what[1] for what in self.bindings(node) if what[0] == "import"]
        return imported[0] if imported else None

    def callee(self, call):
        """The function of this script that a call calls, and whether the first parameter is bound already."""
        function = call.func
        if isinstance(function, ast.Name):
            for what in self.bindings(function):
                if what[0] == "function":
                    return what[1], what[1].scope.is_class
                if what[0] == "class":
                    return self._method(what[1], "__init__"), True
        elif isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            if function.value.id in ("self", "cls"):
                found = self.methods.get(function.attr, [])
                return (found[0] if len(found) == 1 else None), True
            for what in self.bindings(function.value):
                made = what[1] if what[0] == "value" and isinstance(what[1], ast.Call) else None
                kinds = self.bindings(made.func) if made is not None and isinstance(made.func, ast.Name) else [what]
                for kind in kinds:
                    if kind[0] == "class":
                        return self._method(kind[1], function.attr), True
        return None, False

    def _method(self, class_node, name):
        found = [f for f in self.methods.get(name, []) if f.scope is class_node.inner]
        return found[0] if found and not _is_static(found[0]) else None

    def texts(self, node, depth=0):
        """All texts that an expression can be, or None if that cannot be told."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Constant):
            return {node.value} if isinstance(node.value, str) else None
        if isinstance(node, ast.IfExp):
            return _union([self.texts(node.body, depth + 1), self.texts(node.orelse, depth + 1)])
        if isinstance(node, ast.BoolOp):
            return _union([self.texts(value, depth + 1) for value in node.values])
        if isinstance(node, ast.JoinedStr):
            return _joined([self.texts(part, depth + 1) for part in node.values])
        if isinstance(node, ast.FormattedValue):
            return self.texts(node.value, depth + 1) if node.conversion == -1 and node.format_spec is None else None
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return _joined([self.texts(node.left, depth + 1), self.texts(node.right, depth + 1)])
        if isinstance(node, ast.Attribute):
            return self._member(node, depth)
        if isinstance(node, ast.Name):
            return _union([self._bound_texts(what, node.id, depth) for what in self.bindings(node)])
        return None

    def _member(self, node, depth):
        """`Keys.DATA` and `Keys.DATA.value` of a class of this script."""
        inner = node.value if node.attr == "value" and isinstance(node.value, ast.Attribute) else node
        if not isinstance(inner.value, ast.Name):
            return None
        classes = [what[1] for what in self.bindings(inner.value) if what[0] == "class"]
        bound = classes[0].inner.bound.get(inner.attr, []) if classes else []
        return _union([self._bound_texts(what, inner.attr, depth) for what in bound])

    def _bound_texts(self, what, name, depth):
        if what[0] == "value":
            return self.texts(what[1], depth + 1)
        if what[0] == "item":
            return self._items(what[1], what[2], depth + 1)
        if what[0] != "parameter" or isinstance(what[1], ast.Lambda):
            return None
        calls = self.callers.get(what[1], [])
        given = [arguments.get(name, what[2]) if arguments is not None else None for _, arguments in calls]
        if not given or self._is_passed_around(what[1]):
            return None
        return _union([self.texts(value, depth + 1) if value is not None else None for value in given])

    def _is_passed_around(self, function):
        """Whether a function is used otherwise than by calling it, so that not all its callers are known."""
        if not hasattr(function, "passed"):
            function.passed = any(
                name.id == function.name
                and not (isinstance(name.parent, ast.Call) and name.parent.func is name)
                and ("function", function) in self.bindings(name)
                for name in self.names
            )
        return function.passed

    def _items(self, node, index, depth):
        """The texts among the items of an iterable; with an index, those at that place of each item."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            items = node.elts
            if index is not None:
                if any(not isinstance(i, (ast.Tuple, ast.List)) or len(i.elts) <= index for i in items):
                    return None
                items = [item.elts[index] for item in items]
            return _union([self.texts(item, depth + 1) for item in items])
        if isinstance(node, ast.Dict):
            return _union([self.texts(key, depth + 1) if key else None for key in node.keys]) if index is None else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
            if node.func.attr == "keys" and index is None:
                return self._items(node.func.value, None, depth + 1)
            if node.func.attr == "items" and index == 0:
                return self._items(node.func.value, None, depth + 1)
            return None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1:
            same = node.func.id in ("sorted", "list", "tuple", "set", "frozenset", "reversed")
            return self._items(node.args[0], index, depth + 1) if same else None
        if isinstance(node, ast.Name):
            found = self.bindings(node)
            return _union([self._items(w[1], index, depth + 1) if w[0] == "value" else None for w in found])
        return None


def _is_static(function):
    return any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in function.decorator_list)


def _arguments(call, function, skip_first):
    """Which expression each parameter is given; None where a star hides it."""
    if any(isinstance(argument, ast.Starred) for argument in call.args) or any(k.arg is None for k in call.keywords):
        return None
    plain = [a.arg for a in [*function.args.posonlyargs, *function.args.args]][1 if skip_first else 0 :]
    given = dict(zip(plain, call.args))
    given.update({keyword.arg: keyword.value for keyword in call.keywords})
    return given


def _union(sets):
    if not sets or any(each is None for each in sets):
        return None
    found = set().union(*sets)
    return found if len(found) <= _MOST else None


def _joined(parts):
    found = {""}
    for part in parts:
        if part is None or len(found) * len(part) > _MOST:
            return None
        found = {a + b for a in found for b in part}
    return found
