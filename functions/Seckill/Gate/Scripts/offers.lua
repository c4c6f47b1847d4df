-- Behind buyers.lua in the scripts that free units: gives what is free to those who wait, in their order; who has a ticket, pauses or wants more than is there is passed over.
-- Returns { ticketId, intent, ... } of the offers made and { userId, ... } of those who have a ticket already.
local function offer(first, now)
  local sale = redis.call('HMGET', KEYS[1], 'mode', 'startsAt', 'endsAt', 'limit', 'capacity', 'taken', 'wins')
  local offers, holders = {}, {}
  local open = sale[1] == 'active' and now >= tonumber(sale[2]) and now < tonumber(sale[3])
  local limit, capacity, taken, wins = tonumber(sale[4]), tonumber(sale[5]), tonumber(sale[6]), tonumber(sale[7])
  for i = first, #ARGV, 4 do
    local user, quantity, ticket, address = ARGV[i], tonumber(ARGV[i + 1]), ARGV[i + 2], ARGV[i + 3]
    local buyer = find(user)
    if buyer.status == 'h' then
      holders[#holders + 1] = user
    elseif open and buyer.untilMs <= now and quantity <= limit and taken + quantity <= capacity then
      taken, wins = taken + quantity, wins + 1
      offers[#offers + 1] = ticket
      offers[#offers + 1] = win(user, buyer, ticket, quantity, wins, now, '1', address)
    end
  end
  if #offers > 0 then
    redis.call('HSET', KEYS[1], 'taken', string.format('%.0f', taken), 'wins', string.format('%.0f', wins))
  end
  return offers, holders
end

local function answer(changed, freed, offers, holders)
  if changed or #offers > 0 then
    redis.call('HINCRBY', KEYS[1], 'epoch', 1)
    redis.call('PUBLISH', CHANGED, SALE)
  end
  local all = { freed, math.floor(#offers / 2) }
  for _, text in ipairs(offers) do
    all[#all + 1] = text
  end
  for _, user in ipairs(holders) do
    all[#all + 1] = user
  end
  return all
end
