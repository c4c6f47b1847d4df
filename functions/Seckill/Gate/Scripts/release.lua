-- A ticket's units are free again, once; and those who wait get them at once.
-- ARGV [1] ticketId [2] userId [3] 1 = it counts as a lapse [4] lapses at which he has to pause [5] the pause in milliseconds, then userId, quantity, ticketId, addressId of each who waits
-- Returns { units freed, offers, ticketId and intent of each, userIds of those who wait and have a ticket }; { -8 } for another generation.
if redis.call('HGET', KEYS[1], 'generation') ~= GENERATION then
  return { -8 }
end

local now = clock()
local buyer, freed = find(ARGV[2]), 0
if buyer.ticket == ARGV[1] and buyer.status == 'h' then
  freed = buyer.quantity
  buyer.status = 'r'
  if ARGV[3] == '1' then
    buyer.lapsed = buyer.lapsed + 1
    if buyer.lapsed >= tonumber(ARGV[4]) then
      buyer.untilMs = now + tonumber(ARGV[5])
    end
  end
  keep(ARGV[2], buyer)
  redis.call('HDEL', KEYS[3], ARGV[1])
  redis.call('HINCRBY', KEYS[1], 'taken', -freed)
end

local offers, holders = offer(6, now)
return answer(freed > 0, freed, offers, holders)
