def at(time):
    hours, minutes = time.split(":")
    if not (len(time) == 5 and 0 <= int(hours) < 24 and 0 <= int(minutes) < 60):
        raise ValueError("there is no time " + time)
    return 60 * int(hours) + int(minutes)


def minutes(punches):
    worked = 0
    for begin, end in punches:
        shift = (at(end) - at(begin))
        worked += shift - 30 if shift > 360 else shift
    return worked
