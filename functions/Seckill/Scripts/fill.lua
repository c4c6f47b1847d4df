-- One step of filling a gate anew. A key of its own (KEYS[5]) says which generation is being filled: who was overtaken by a newer one writes nothing any more, and the sale itself is
-- written last, so half a fill opens nothing.
-- ARGV [1] generation [2] id of this filling [3] shut | begin | add | end, then for add: userId, his text, 1 if he has a ticket, ...; for end: names and values of the sale.
-- Shut comes before begin: no script of an older generation gives a ticket any more, and no older filling goes on; what is in the outbox stays.
-- Returns 1, or 0 when it was overtaken.
local mine = ARGV[1] .. ' ' .. ARGV[2]
local filling = redis.call('GET', KEYS[5])
if ARGV[3] == 'shut' or ARGV[3] == 'begin' then
  if filling and tonumber(string.match(filling, '^%d+')) > tonumber(ARGV[1]) then
    return 0
  end
  redis.call('DEL', KEYS[1])
  if ARGV[3] == 'begin' then
    redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])
  end
  redis.call('SET', KEYS[5], mine)
  return 1
end

if filling ~= mine then
  return 0
end

if ARGV[3] == 'add' then
  for i = 4, #ARGV, 3 do
    redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1])
    if ARGV[i + 2] == '1' then
      redis.call('RPUSH', KEYS[4], ARGV[i])
    end
  end
else
  for i = 4, #ARGV, 2 do
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
  end
end
return 1
