-- Units of a ticket are free again, once; and those who wait get them at once.
-- ARGV [1] ticketId [2] userId [3] units that he keeps, 0 = the ticket is over [4] 1 = it counts as a lapse [5] lapses at which he has to pause [6] the pause in milliseconds, then userId,
-- quantity, ticketId, addressId of each who waits
-- Returns { units freed, offers, ticketId and intent of each, userIds of those who wait and have a ticket }; { -8 } for another generation.
if redis.call('HGET', KEYS[1], 'generation') ~= GENERATION then
  return { -8 }
end

local now, left = clock(), tonumber(ARGV[3])
local buyer, freed = find(ARGV[2]), 0
-- What is left is said, not what came back: told twice, or in another order, it frees nothing twice.
if buyer.ticket == ARGV[1] and buyer.status == 'h' and buyer.quantity > left then
  freed = buyer.quantity - left
  if left > 0 then
    buyer.quantity = left
  else
    buyer.status = 'r'
    redis.call('HDEL', KEYS[3], ARGV[1])
  end
  if ARGV[4] == '1' then
    buyer.lapsed = buyer.lapsed + 1
    if buyer.lapsed >= tonumber(ARGV[5]) then
      buyer.untilMs = now + tonumber(ARGV[6])
    end
  end
  keep(ARGV[2], buyer)
  redis.call('HINCRBY', KEYS[1], 'taken', -freed)
end

local offers, holders = offer(7, now)
return answer(freed > 0, freed, offers, holders)
