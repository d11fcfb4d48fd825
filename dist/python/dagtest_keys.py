"""Which keys of its four arguments, and of the process environment, a script uses. Nothing is executed."""

import ast

import dagtest_call

_ROLES = dict(zip(dagtest_call.FOUR, ("inputs", "outputs", "variables", "arguments")))
_SAYING = {"debug", "info", "warning", "warn", "error", "exception", "critical", "log", "print", "pprint"}
# Calls that look at a map as a whole without reading what is in it.
_INDIFFERENT = {"len", "bool", "isinstance", "type", "id", "repr", "str", "print", "callable"}
_COPIES = {"dict", "OrderedDict", "copy.copy", "copy.deepcopy", "collections.OrderedDict"}


class Keys:
    """
    The uses of keys, in `uses`: (role, name, how, sure, node). how: 'demand' fails without it, 'ask' has another way,
    'test'. A use is not `sure` where the map may hold more than what the script was given. `open`: roles of which not
    every use could be followed, so that nothing can be said of what is not used.
    """

    def __init__(self, source, main):
        self._source = source
        self.uses, self.open = [], set()
        # (role, name) that the script sets itself; (role, None): names that cannot be told
        self._set = set()
        # (scope, name) or ('self', name) -> role
        self._roles, self._mixed = dict(_roots(main)), set()
        self._given = set(self._roles)
        self._spread()
        self._find_mixed()
        self._look()
        self.uses = [
            (role, name, how, sure and not {(role, name), (role, None)} & self._set, node)
            for role, name, how, sure, node in self.uses
        ]

    def _candidates(self):
        """Everything that a place may be set to: (place, expression or None)."""
        for scope in self._scopes():
            for name, bound in scope.bound.items():
                for what in bound:
                    if what[0] in ("value", "item", "other"):
                        yield (scope, name), what[1] if what[0] == "value" else None
        for name, values in self._source.fields.items():
            for value in values:
                yield ("self", name), value
        for function, calls in self._source.callers.items():
            for _, arguments in calls:
                for name, value in (arguments or {}).items():
                    yield (function.inner, name), value

    def _scopes(self):
        seen = {id(self._source.module): self._source.module}
        for node in [*self._source.names, *self._source.calls]:
            seen.setdefault(id(node.scope), node.scope)
        return seen.values()

    def _spread(self):
        usable = (ast.Name, ast.Attribute, ast.Call, ast.BoolOp, ast.IfExp, ast.Dict, ast.NamedExpr)
        candidates = [(place, value) for place, value in self._candidates() if isinstance(value, usable)]
        changed = True
        while changed:
            changed = False
            for place, value in candidates:
                role = self.role(value)
                if role is not None and place not in self._roles:
                    self._roles[place] = role
                    changed = True

    def _find_mixed(self):
        """Places that may also hold something else than what the script was given."""
        relevant = [(place, value) for place, value in self._candidates() if place in self._roles]
        before = -1
        while before != len(self._mixed):
            before = len(self._mixed)
            for place, value in relevant:
                is_call_of_main = place in self._given and value is not None and value.scope is not place[0]
                if is_call_of_main or _is_nothing(value):
                    continue
                if value is None or self.role(value) != self._roles[place] or self._is_mixed(value):
                    self._mixed.add(place)

    def _place(self, node):
        if isinstance(node, ast.Name):
            owner = self._source.owner(node.scope, node.id)
            return (owner, node.id) if owner is not None else None
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
            return ("self", node.attr)
        return None

    def role(self, node):
        """What an expression stands for: 'inputs', 'outputs', 'variables', 'arguments', 'environment' or None."""
        if isinstance(node, (ast.Name, ast.Attribute)):
            known = self._roles.get(self._place(node))
            if known is None and getattr(node, "id", getattr(node, "attr", "")) == "environ":
                return "environment" if self._source.dotted(node) == "os.environ" else None
            if known is None and isinstance(node, ast.Name) and self._source.dotted(node) == "os.environ":
                return "environment"
            return known
        parts = [self.role(part) for part in _alternatives(node, self._source)]
        return next((part for part in parts if part is not None), None)

    def _is_mixed(self, node):
        if isinstance(node, (ast.Name, ast.Attribute)):
            return self._place(node) in self._mixed
        if isinstance(node, ast.Dict) and any(key is not None for key in node.keys):
            return True
        if isinstance(node, ast.Call) and len(node.args) + len(node.keywords) > 1:
            return True
        role, parts = self.role(node), [p for p in _alternatives(node, self._source) if not _is_nothing(p)]
        return any(self.role(part) != role or self._is_mixed(part) for part in parts)

    def _look(self):
        for node in [*self._source.names, *self._source.attributes]:
            if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
                continue
            role = self.role(node)
            if role is not None:
                self._follow(node, role, not self._is_mixed(node))
        for call in self._source.calls:
            if self._source.dotted(call.func) == "os.getenv" and call.args:
                self._use("environment", call.args[0], "ask", True, call)

    def _use(self, role, key, how, sure, node):
        names = self._source.texts(key)
        if names is None:
            self.open.add(role)
            return
        self.uses.extend((role, name, how, sure, node) for name in sorted(names))

    def _mark(self, role, key):
        names = self._source.texts(key)
        self._set.update((role, name) for name in ([None] if names is None else names))

    def _follow(self, node, role, sure):
        """Finds out what is done with an expression that stands for one of the maps."""
        parent = node.parent
        if isinstance(parent, ast.Subscript) and parent.value is node:
            if isinstance(parent.ctx, ast.Load):
                self._use(role, parent.slice, "demand", sure, parent)
            else:
                self._mark(role, parent.slice)
        elif isinstance(parent, ast.Attribute):
            self._follow_attribute(parent, role, sure)
        elif isinstance(parent, ast.Compare):
            self._follow_comparison(parent, node, role, sure)
        elif isinstance(parent, ast.keyword):
            self._follow_call(parent.parent, node, role, sure, parent.arg is None)
        elif isinstance(parent, ast.Call):
            self._follow_call(parent, node, role, sure, False)
        elif isinstance(parent, (ast.BoolOp, ast.IfExp, ast.NamedExpr, ast.Dict)) and self.role(parent) == role:
            if not (isinstance(parent, ast.IfExp) and parent.test is node):
                self._follow(parent, role, sure and not self._is_mixed(parent))
        elif isinstance(parent, (ast.Assign, ast.AnnAssign)):
            targets = parent.targets if isinstance(parent, ast.Assign) else [parent.target]
            if any(self._place(target) not in self._roles for target in targets):
                self.open.add(role)
        elif isinstance(parent, (ast.For, ast.AsyncFor, ast.comprehension)):
            if not _only_says(parent):
                self.open.add(role)
        elif isinstance(parent, (ast.Expr, ast.Assert, ast.UnaryOp, ast.If, ast.While, ast.FormattedValue)):
            pass
        elif isinstance(parent, (ast.BoolOp, ast.IfExp)) and not _is_value(parent):
            pass
        else:
            self.open.add(role)

    def _follow_attribute(self, parent, role, sure):
        call = parent.parent if isinstance(parent.parent, ast.Call) and parent.parent.func is parent else None
        name = parent.attr
        if role == "arguments":
            if name.startswith("__") or (call is not None and name.startswith("_")):
                self.open.add(role)
            elif isinstance(parent.ctx, ast.Load):
                self.uses.append((role, name, "demand", sure, parent))
            else:
                self._set.add((role, name))
        elif call is None:
            self.open.add(role)
        elif name in ("get", "pop", "setdefault", "__getitem__", "__contains__") and call.args:
            fails = name == "__getitem__" or (name == "pop" and len(call.args) == 1)
            self._use(role, call.args[0], "demand" if fails else "ask", sure, call)
            if name == "setdefault":
                self._mark(role, call.args[0])
        elif name == "update":
            self._set.add((role, None))
        elif name == "copy" and self.role(call) == role:
            self._follow(call, role, sure)
        elif not _is_said(call) and not _only_says(call.parent):
            self.open.add(role)

    def _follow_comparison(self, parent, node, role, sure):
        sides = [parent.left, *parent.comparators]
        at = sides.index(node)
        if at > 0 and isinstance(parent.ops[at - 1], (ast.In, ast.NotIn)):
            self._use(role, sides[at - 1], "test", sure, parent)

    def _follow_call(self, call, node, role, sure, is_spread):
        function, _ = self._source.callee(call)
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if is_spread:
            self.open.add(role)
        elif function is not None:
            arguments = next((given for other, given in self._source.callers[function] if other is call), None)
            taken = [(function.inner, n) for n, value in (arguments or {}).items() if value is node]
            if not any(place in self._roles and place[1] in place[0].bound for place in taken):
                self.open.add(role)
        elif name in ("getattr", "hasattr") and len(call.args) > 1 and call.args[0] is node:
            how = "test" if name == "hasattr" else "demand" if len(call.args) == 2 else "ask"
            self._use(role, call.args[1], how, sure, call)
        elif name == "setattr" and len(call.args) > 1:
            self._mark(role, call.args[1])
        elif self.role(call) == role:
            self._follow(call, role, sure and not self._is_mixed(call))
        elif name not in _INDIFFERENT and not _is_said(node):
            self.open.add(role)


def _roots(main):
    """The parameters of `main` that take the four, by their names or else by their places."""
    if main is None:
        return
    args = main.args
    positional = [a.arg for a in [*args.posonlyargs, *args.args]]
    by_name = [name for name in [*positional, *(a.arg for a in args.kwonlyargs)] if name in _ROLES]
    if by_name:
        for name in by_name:
            yield (main.inner, name), _ROLES[name]
    elif len(positional) >= 4:
        for name, role in zip(positional, _ROLES.values()):
            yield (main.inner, name), role


def _alternatives(node, source):
    """The expressions that an expression passes on."""
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        return node.values
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.NamedExpr):
        return [node.value]
    if isinstance(node, ast.Dict):
        return [value for key, value in zip(node.keys, node.values) if key is None]
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "copy" and not node.args:
            return [node.func.value]
        plain = node.func.id if isinstance(node.func, ast.Name) else ""
        if (plain in _COPIES or source.dotted(node.func) in _COPIES) and node.args:
            return node.args[:1]
        if source.dotted(node.func) == "typing.cast" and len(node.args) == 2:
            return node.args[1:]
    return []


def _is_nothing(node):
    """None, or a map without anything in it."""
    if isinstance(node, ast.Constant):
        return node.value is None
    if isinstance(node, ast.Dict):
        return not node.values
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "dict" and not node.args and not node.keywords


def _is_value(node):
    """Whether the value of an expression is used for more than its truth."""
    parent = node.parent
    if isinstance(parent, (ast.BoolOp, ast.UnaryOp)):
        return not isinstance(parent, ast.UnaryOp) and _is_value(parent)
    return not (isinstance(parent, (ast.If, ast.While, ast.IfExp, ast.Assert)) and parent.test is node)


def is_conditional(node):
    """Whether an expression is reached only under a condition within its function, or its failure is caught."""
    below, above = node, node.parent
    while above is not None and not isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
        if below.where == "guard" and above.where == "import":
            # The guard itself: whoever runs the script as a program comes through it.
            below, above = above, above.parent
            continue
        if isinstance(above, (ast.If, ast.IfExp, ast.While, ast.BoolOp, ast.ExceptHandler)):
            return True
        if type(above).__name__ in ("Match", "match_case"):
            return True
        if isinstance(above, ast.Try) and above.handlers and any(node is each for each in _within(above.body)):
            return True
        below, above = above, above.parent
    return False


def _within(statements):
    return (node for statement in statements for node in ast.walk(statement))


def _says(call):
    function = call.func
    return (getattr(function, "attr", None) or getattr(function, "id", "")) in _SAYING


def _is_said(node):
    """Whether an expression only goes into a message: of a log, an exception, or a text."""
    while node is not None and not isinstance(node, ast.stmt):
        if isinstance(node, ast.FormattedValue) or (isinstance(node, ast.Call) and _says(node)):
            return True
        node = node.parent
    return isinstance(node, ast.Raise)


def _only_says(loop):
    """A loop that does nothing but print what it finds."""
    if not isinstance(loop, (ast.For, ast.AsyncFor)):
        return False
    return all(
        isinstance(each, ast.Expr) and isinstance(each.value, ast.Call) and _says(each.value) for each in loop.body
    )
