-- One step of filling a gate anew. A key of its own (KEYS[5]) says which generation is being filled: who was overtaken by a newer one writes nothing any more, and the sale itself is
-- written last, so half a fill opens nothing.
-- ARGV [1] id of this filling [2] shut | begin | add | end, then for add: how many of them have a ticket, and userId and text of each, those with a ticket first; for end:
-- names and values of the sale.
-- Shut comes before begin: no script of an older generation gives a ticket any more, and no older filling goes on; what is in the outbox stays.
-- Returns 1, or 0 when it was overtaken.
local mine = GENERATION .. ' ' .. ARGV[1]
local filling = redis.call('GET', KEYS[5])
if ARGV[2] == 'shut' or ARGV[2] == 'begin' then
  -- By a newer one that is at it, or by one that is done: the key is forgotten after a day, the sale is not.
  local newest = math.max(tonumber(string.match(filling or '0', '^%d+')), tonumber(redis.call('HGET', KEYS[1], 'generation') or '0'))
  if newest > tonumber(GENERATION) then
    return 0
  end
  redis.call('DEL', KEYS[1])
  if ARGV[2] == 'begin' then
    redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])
  end
  redis.call('SET', KEYS[5], mine, 'PX', '86400000')
  return 1
end

if filling ~= mine then
  return 0
end

if ARGV[2] == 'add' then
  local holders = tonumber(ARGV[3])
  for i = 4, #ARGV, 500 do
    redis.call('HSET', KEYS[2], unpack(ARGV, i, math.min(i + 499, #ARGV)))
  end
  local userIds = {}
  for i = 1, holders do
    userIds[i] = ARGV[2 + 2 * i]
  end
  for i = 1, holders, 500 do
    redis.call('RPUSH', KEYS[4], unpack(userIds, i, math.min(i + 499, holders)))
  end
else
  for i = 3, #ARGV, 2 do
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
  end
end
return 1
