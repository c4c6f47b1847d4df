-- Counts one more of what is limited. The window starts with the first one and does not move.
-- KEYS[1] the counter   ARGV[1] the window in milliseconds
-- Returns { how many in the window, milliseconds until it ends }.
local count = redis.call('INCR', KEYS[1])
if count == 1 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return { count, redis.call('PTTL', KEYS[1]) }
