"""Never twice, whatever happens: one property over random schedules, on a simulated wire and on real sockets."""
