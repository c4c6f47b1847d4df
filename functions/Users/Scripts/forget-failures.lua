-- After a good log-in: forgets the failures, unless the limit was reached while the password was being checked. Without that, many guesses
-- sent at once would all be answered.
-- KEYS[1] the counter   ARGV[1] the limit
-- Returns { failures, milliseconds until the window ends } when the limit is reached, else { 0, 0 }.
local failures = tonumber(redis.call('GET', KEYS[1]) or '0')
if failures >= tonumber(ARGV[1]) then
  return { failures, redis.call('PTTL', KEYS[1]) }
end
redis.call('DEL', KEYS[1])
return { 0, 0 }
