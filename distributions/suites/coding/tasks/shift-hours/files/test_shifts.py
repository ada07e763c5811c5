import unittest

from shifts import minutes


class Shifts(unittest.TestCase):
    def test_past_midnight(self):
        self.assertEqual(minutes([["22:00", "02:30"]]), 270)

    def test_past_midnight_with_a_break(self):
        self.assertEqual(minutes([["20:00", "04:00"]]), 450)

    def test_exactly_six_hours_have_no_break(self):
        self.assertEqual(minutes([["10:00", "16:00"], ["10:00", "16:01"]]), 691)

    def test_wrong_times(self):
        for wrong in ("25:00", "10:60", "24:00", "xx:10"):
            with self.assertRaises(ValueError):
                minutes([["08:00", wrong]])
