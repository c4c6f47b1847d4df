-- Counts one failed log-in, or another thing that is limited in the same way. The window starts with the first one and does not move.
-- KEYS[1] the counter   ARGV[1] the window in milliseconds
-- Returns { failures in the window, milliseconds until it ends }.
local failures = redis.call('INCR', KEYS[1])
if failures == 1 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return { failures, redis.call('PTTL', KEYS[1]) }
