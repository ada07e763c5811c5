# SPDX-License-Identifier: Apache-2.0
"""Messages of a length in four bytes and so much JSON, and plain values in them."""
import json
import struct
from collections import deque
from decimal import Decimal
from fractions import Fraction

DEEPEST = 200


class Wire:
    def __init__(self, source, target):
        self.source = source
        self.target = target

    def send(self, message):
        body = json.dumps(message, allow_nan=False).encode('ascii')
        self.target.write(struct.pack('>I', len(body)) + body)
        self.target.flush()

    def receive(self):
        head = self.source.read(4)
        if len(head) < 4:
            raise EOFError
        length = struct.unpack('>I', head)[0]
        body = self.source.read(length)
        if len(body) < length:
            raise EOFError
        return json.loads(body)


def pack(value, other, depth=0):
    """A value as JSON; what is no plain value is given to other, which answers with something that stands for it."""
    if depth > DEEPEST:
        return other(value)
    if value is None or value is True or value is False:
        return value
    if isinstance(value, str):
        text = str.__str__(value)
        try:
            text.encode('utf-8')
        except UnicodeEncodeError:
            return {'$': 'str', 'v': [ord(c) for c in text]}
        return text
    if isinstance(value, int):
        return int.__int__(value) if abs(int.__int__(value)) < 1 << 62 else {'$': 'int', 'v': hex(int.__int__(value))}
    if isinstance(value, float):
        plain = float.__float__(value)
        if plain != plain or plain in (float('inf'), float('-inf')) or repr(plain) == '-0.0':
            return {'$': 'float', 'v': repr(plain)}
        return plain
    inner = lambda items: [pack(v, other, depth + 1) for v in items]
    kind = type(value)
    if isinstance(value, list):
        return inner(list.__iter__(value))
    if isinstance(value, tuple):
        return {'$': 'tuple', 'v': inner(tuple.__iter__(value))}
    if isinstance(value, dict):
        return {'$': 'dict', 'v': [[pack(k, other, depth + 1), pack(v, other, depth + 1)] for k, v in dict.items(value)]}
    if kind in (set, frozenset):
        return {'$': 'set' if kind is set else 'frozenset', 'v': inner(value)}
    if kind in (bytes, bytearray):
        return {'$': kind.__name__, 'v': value.hex()}
    if kind is complex:
        return {'$': 'complex', 'v': [pack(value.real, other), pack(value.imag, other)]}
    if kind is deque:
        return {'$': 'deque', 'v': inner(value)}
    if kind is range:
        return {'$': 'range', 'v': [value.start, value.stop, value.step]}
    if kind is Decimal:
        return {'$': 'decimal', 'v': str(value)}
    if kind is Fraction:
        return {'$': 'fraction', 'v': str(value)}
    return other(value)


def unpack(value, other):
    """The value again; what stands for something else is given to other."""
    if isinstance(value, list):
        return [unpack(v, other) for v in value]
    if not isinstance(value, dict):
        return value
    kind, v = value.get('$'), value.get('v')
    inner = lambda: [unpack(x, other) for x in v]
    if kind == 'tuple':
        return tuple(inner())
    if kind == 'dict':
        return {unpack(k, other): unpack(x, other) for k, x in v}
    if kind == 'set':
        return set(inner())
    if kind == 'frozenset':
        return frozenset(inner())
    if kind == 'float':
        return float(v)
    if kind == 'int':
        return int(v, 16)
    if kind == 'str':
        return ''.join(map(chr, v))
    if kind == 'bytes':
        return bytes.fromhex(v)
    if kind == 'bytearray':
        return bytearray.fromhex(v)
    if kind == 'complex':
        return complex(*inner())
    if kind == 'deque':
        return deque(inner())
    if kind == 'range':
        return range(*v)
    if kind == 'decimal':
        return Decimal(v)
    if kind == 'fraction':
        return Fraction(v)
    return other(value)
