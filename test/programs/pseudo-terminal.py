"""Runs a program in a pseudo-terminal: pseudo-terminal.py COLUMNS ROWS PROGRAM... Relays what it is typed and prints."""
import fcntl
import os
import pty
import select
import struct
import sys
import termios

columns, rows = int(sys.argv[1]), int(sys.argv[2])
child, terminal = pty.fork()
if child == 0:
    # Only once the window has its size, so that the program never sees another.
    sys.stdin.readline()
    os.execvp(sys.argv[3], sys.argv[3:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
echo = termios.tcgetattr(terminal)
echo[3] &= ~termios.ECHO
termios.tcsetattr(terminal, termios.TCSANOW, echo)
os.write(terminal, b"\n")
sources = [terminal, 0]
while True:
    ready, _, _ = select.select(sources, [], [])
    try:
        if terminal in ready:
            data = os.read(terminal, 65536)
            if not data:
                break
            os.write(1, data)
        elif 0 in ready:
            typed = os.read(0, 1024)
            if typed:
                os.write(terminal, typed)
            else:
                sources.remove(0)
    except OSError:
        break
_, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status) % 256)
