-- Keeps a product page for all instances, unless one that was read later is there, or the product changed after the reading began.
-- KEYS[1] the page   KEYS[2] that somebody reads it
-- ARGV[1] the page   ARGV[2] when the reading began, in microseconds of this server   ARGV[3] for how many milliseconds a page is good, from then on
-- A page is '+', when its reading began, a space, and the page itself; '-' and a time says when the product changed.
redis.call('DEL', KEYS[2])
local kept = redis.call('GET', KEYS[1])
if kept and tonumber(string.match(kept, '^.(%d+)')) >= tonumber(ARGV[2]) then
  return 0
end
local time = redis.call('TIME')
local age = math.ceil((time[1] * 1000000 + time[2] - tonumber(ARGV[2])) / 1000)
local left = tonumber(ARGV[3]) - age
if age < 0 or left <= 0 then
  return 0
end
redis.call('SET', KEYS[1], '+' .. ARGV[2] .. ' ' .. ARGV[1], 'PX', string.format('%.0f', left))
return 1
