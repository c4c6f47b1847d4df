-- Asks for a product page that some instance read a moment ago. Times are this server's, so the instances' clocks do not matter.
-- KEYS[1] the page   KEYS[2] that somebody reads it
-- ARGV[1] for how many milliseconds one who reads is waited for
-- Returns { '1', milliseconds for which the page is good, the page }, or { '0', now in microseconds, '1' when the caller is to read it, else '0' }.
local kept = redis.call('GET', KEYS[1])
if kept and string.sub(kept, 1, 1) == '+' then
  return { '1', tostring(redis.call('PTTL', KEYS[1])), kept }
end
local time = redis.call('TIME')
local reads = redis.call('SET', KEYS[2], '1', 'NX', 'PX', ARGV[1])
return { '0', string.format('%.0f', time[1] * 1000000 + time[2]), reads and '1' or '0' }
