# SPDX-License-Identifier: Apache-2.0
"""Runs a hidden test file. The program under test runs elsewhere; what the tests see of it are stand-ins that call it."""
import builtins
import os
import sys
import types
import unittest

sys.path.insert(0, '/assay')
from wire import Wire, pack, unpack  # noqa: E402

wire = Wire(os.fdopen(os.dup(0), 'rb'), os.fdopen(os.dup(1), 'wb'))
os.dup2(2, 1)


class Gone(BaseException):
    """The program under test is no more."""


def ask(request):
    wire.send(request)
    answer = wire.receive()
    if 'gone' in answer:
        raise Gone(answer['gone'])
    if 'raise' in answer:
        raise error(answer['raise'])
    return answer


def error(told):
    """The exception as a test may expect it: a built-in one, or one with the program's own name."""
    names = [n for n in told.get('bases', []) if isinstance(n, str)]
    known = next((getattr(builtins, n) for n in names if isinstance(getattr(builtins, n, None), type)
                  and issubclass(getattr(builtins, n), Exception)), Exception)
    name = told.get('type')
    kind = known if name == known.__name__ else errors.setdefault(name, type(str(name), (known,), {}))
    try:
        return kind(told.get('text', ''))
    except TypeError:
        return Exception(told.get('text', ''))


errors = {}


def no_stand_in(value):
    if isinstance(value, StandIn):
        return {'$': 'object', 'v': object.__getattribute__(value, '_number')}
    raise TypeError('a test cannot hand ' + type(value).__name__ + ' to the program under test')


def call(request, args, named):
    request['args'] = [pack(a, no_stand_in) for a in args]
    request['named'] = {k: pack(v, no_stand_in) for k, v in named.items()}
    answer = ask(request)
    for mine, theirs in zip(args, answer.get('changed', [])):
        if theirs is not None:
            change(mine, unpack(theirs, stand_in))
    return unpack(answer.get('ok'), stand_in)


def change(mine, theirs):
    """An argument that the program changed is changed here too."""
    if type(mine) is not type(theirs) or mine == theirs:
        return
    if isinstance(mine, (list, bytearray)):
        mine[:] = theirs
    elif isinstance(mine, (dict, set)):
        mine.clear()
        mine.update(theirs)


class StandIn:
    """Stands for an object of the program. It equals nothing but itself, whatever the program says."""
    def __init__(self, number):
        object.__setattr__(self, '_number', number)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        number = object.__getattribute__(self, '_number')
        value = unpack(ask({'object': number, 'get': name})['ok'], stand_in)
        return value

    def __call__(self, *args, **named):
        return call({'object': object.__getattribute__(self, '_number')}, args, named)

    def __eq__(self, other):
        if not isinstance(other, StandIn):
            return False
        a, b = (object.__getattribute__(x, '_number') for x in (self, other))
        return a == b or call({'object': a, 'method': '__eq__'}, [other], {}) is True

    def __hash__(self):
        return hash(object.__getattribute__(self, '_number'))


def forward(name):
    def method(self, *args):
        return call({'object': object.__getattribute__(self, '_number'), 'method': name}, args, {})
    return method


FORWARDED = {'__len__', '__getitem__', '__setitem__', '__delitem__', '__iter__', '__next__', '__enter__', '__exit__'}
kinds = {}


def stand_in(value):
    """One kind of stand-in for each set of abilities, so that what the program cannot do, its stand-in cannot."""
    if value.get('$') != 'object' or not isinstance(value.get('v'), int):
        raise ValueError('the program under test answered with something that is no value')
    if value.get('bases'):
        return type(error({'type': value['bases'][0], 'bases': value['bases']}))
    can = frozenset(FORWARDED.intersection(value.get('can', [])))
    if can not in kinds:
        kinds[can] = type('StandIn', (StandIn,), {name: forward(name) for name in can})
    return kinds[can](value['v'])


class Failed(Exception):
    """What a framework of tests says of a test that failed."""


def reported(name, test):
    try:
        test()
        return {'name': name, 'passed': True}
    except Gone as e:
        return {'name': name, 'passed': False, 'why': str(e), 'gone': True}
    except Failed as e:
        return {'name': name, 'passed': False, 'why': str(e)[:500]}
    except BaseException as e:
        return {'name': name, 'passed': False, 'why': (type(e).__name__ + ': ' + str(e)[:500]).rstrip(': ') + where(e)}


def where(e):
    """The line of the test file that failed."""
    trace, line = e.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == TEST:
            line = trace.tb_lineno
        trace = trace.tb_next
    return '' if line is None or line > len(lines) else ' in line %d: %s' % (line, lines[line - 1].strip()[:200])


def cases(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from cases(item)
        else:
            yield item


def run_unit(case):
    result = unittest.TestResult()
    case.run(result)
    for _, text in result.errors + result.failures:
        last = [l for l in text.strip().splitlines() if l.strip()]
        raise Failed(last[-1] if last else 'it failed')


TEST = '<tests>'
wire.send({'ready': True})
task = wire.receive()
lines = task['test'].splitlines()
program = types.ModuleType(task['module'])
sys.modules[task['module']] = program
try:
    names = [n for n in ask({'load': task['module']})['ok'] if isinstance(n, str)]
    members = {n: unpack(ask({'get': n})['ok'], stand_in) for n in names}
except Gone as e:
    wire.send({'results': [{'name': 'loading the program', 'passed': False, 'why': str(e), 'gone': True}]})
    os._exit(0)
except Exception as e:
    wire.send({'results': [{'name': 'loading the program', 'passed': False, 'why': type(e).__name__ + ': ' + str(e)[:500]}]})
    os._exit(0)
program.__dict__.update(members)
program.__all__ = names
try:
    code = compile(task['test'], TEST, 'exec')
except SyntaxError as e:
    wire.send({'broken': 'the test file is no Python: ' + str(e)})
    os._exit(0)
tests = types.ModuleType('hidden_tests')
tests.__dict__.update(members)
sys.modules['hidden_tests'] = tests
results = [reported('the test file', lambda: exec(code, tests.__dict__))]
if results[0]['passed']:
    found = []
    if task.get('check'):
        check = tests.__dict__.get(task['check'])
        if not callable(check):
            wire.send({'broken': 'the test file has no function "%s"' % task['check']})
            os._exit(0)
        found.append((task['check'], lambda: check(*([getattr(program, task['function'])] if task.get('function') else []))))
    else:
        for case in cases(unittest.defaultTestLoader.loadTestsFromModule(tests)):
            found.append((case.id().split('.', 1)[-1], lambda case=case: run_unit(case)))
        for name, value in list(tests.__dict__.items()):
            if name.startswith('test') and isinstance(value, types.FunctionType) and name not in names and not value.__code__.co_argcount:
                found.append((name, value))
    if found:
        results = [reported(name, test) for name, test in found]
wire.send({'results': results})
os._exit(0)
