-- What an operator changed, if it is newer than what is here; and those who wait get what is free.
-- ARGV [1] version [2] capacity [3] mode [4] startsAt [5] endsAt [6] limit [7] milliseconds that a closed sale is kept, then userId, quantity, ticketId, addressId of each who waits
-- Returns as release.lua; units freed are 0.
local sale = redis.call('HMGET', KEYS[1], 'generation', 'version')
if sale[1] ~= GENERATION then
  return { -8 }
end

local newer = tonumber(ARGV[1]) > tonumber(sale[2])
if newer then
  redis.call('HSET', KEYS[1], 'version', ARGV[1], 'capacity', ARGV[2], 'mode', ARGV[3], 'startsAt', ARGV[4], 'endsAt', ARGV[5], 'limit', ARGV[6])
  if ARGV[3] == 'closed' then
    for _, key in ipairs(KEYS) do
      redis.call('PEXPIRE', key, ARGV[7])
    end
  end
end

local offers, holders = offer(8, clock())
return answer(newer, 0, offers, holders)
