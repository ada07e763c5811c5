# SPDX-License-Identifier: Apache-2.0
"""Loads a program and calls its functions as it is told. Knows neither tests nor right answers."""
import os
import sys

sys.path.insert(0, '/assay')
from wire import Wire, pack, unpack  # noqa: E402

wire = Wire(os.fdopen(os.dup(0), 'rb'), os.fdopen(os.dup(1), 'wb'))
nothing = os.open('/dev/null', os.O_RDONLY)
os.dup2(nothing, 0)
os.close(nothing)
# What the program prints must not mix with what is said about it.
os.dup2(2, 1)
sys.path[0] = '/job'
sys.setrecursionlimit(max(sys.getrecursionlimit(), 3000))

FORWARDED = {'__len__', '__getitem__', '__setitem__', '__delitem__', '__iter__', '__next__', '__enter__', '__exit__'}
kept = {}
module = None


def keep(value):
    """Something that is no plain value stays here, and is known elsewhere by a number."""
    kept[id(value)] = value
    sign = {'$': 'object', 'v': id(value), 'type': type(value).__name__, 'can': [n for n in dir(type(value)) if n in FORWARDED]}
    if isinstance(value, type) and issubclass(value, BaseException):
        sign['bases'] = [c.__name__ for c in value.__mro__]
    return sign


def find(value):
    return kept[value['v']]


def load(name):
    global module
    import importlib.machinery
    import importlib.util
    path = '/job/' + sys.argv[1]
    spec = importlib.util.spec_from_loader(name, importlib.machinery.SourceFileLoader(name, path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return sorted(n for n, v in vars(module).items() if not n.startswith('__') and not isinstance(v, type(sys)))


def call(request):
    args = [unpack(a, find) for a in request['args']]
    named = {k: unpack(v, find) for k, v in request.get('named', {}).items()}
    if 'method' in request:
        function = getattr(kept[request['object']], request['method'])
    elif 'object' in request:
        function = kept[request['object']]
    else:
        function = getattr(module, request['call'])
    answer = function(*args, **named)
    changed = [pack(a, keep) if isinstance(a, (list, dict, set, bytearray)) else None for a in args]
    return {'ok': pack(answer, keep), 'changed': changed}


def get(request):
    owner = kept[request['object']] if 'object' in request else module
    return {'ok': pack(getattr(owner, request['get']), keep)}


wire.send({'ready': True})
while True:
    try:
        request = wire.receive()
    except EOFError:
        os._exit(0)
    try:
        if 'load' in request:
            answer = {'ok': load(request['load'])}
        elif 'get' in request:
            answer = get(request)
        else:
            answer = call(request)
    except BaseException as e:
        bases = [c.__name__ for c in type(e).__mro__]
        try:
            text = str(e)
        except BaseException:
            text = ''
        answer = {'raise': {'type': type(e).__name__, 'bases': bases, 'text': text[:2000]}}
    try:
        wire.send(answer)
    except (ValueError, RecursionError) as e:
        wire.send({'raise': {'type': type(e).__name__, 'bases': [type(e).__name__, 'Exception'], 'text': 'what it returned cannot be sent'}})
