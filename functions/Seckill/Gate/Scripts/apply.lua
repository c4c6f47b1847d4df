-- What an operator changed, if it is newer than what is here; and those who wait get what is free.
-- ARGV [1] version [2] capacity [3] share [4] mode [5] startsAt [6] endsAt [7] limit [8] milliseconds that a closed sale is kept, then userId, quantity, ticketId, addressId of each who waits
-- Returns as release.lua; units freed are 0.
local sale = redis.call('HMGET', KEYS[1], 'generation', 'version')
if sale[1] ~= GENERATION then
  return { -8 }
end

local newer = tonumber(ARGV[1]) > tonumber(sale[2])
if newer then
  redis.call('HSET', KEYS[1], 'version', ARGV[1], 'capacity', ARGV[2], 'share', ARGV[3], 'mode', ARGV[4], 'startsAt', ARGV[5], 'endsAt', ARGV[6], 'limit', ARGV[7])
  if ARGV[4] == 'closed' then
    for _, key in ipairs(KEYS) do
      redis.call('PEXPIRE', key, ARGV[8])
    end
  end
end

local offers, holders = offer(9, clock())
return answer(newer, 0, offers, holders)
