-- A buyer asks for units. Safe to repeat: who has a ticket gets the same one.
-- ARGV [1] userId [2] ticketId, if he wins [3] quantity [4] addressId or nothing [5] tokens per second [6] tokens at most [7] wins per second of the sale, 0 = any
-- [8] when the challenge was handed out that he solved, in milliseconds; 0 = none; -1 = none is needed
-- Returns { 1, position, at } won; { 2, ticketId, quantity, position, at } had it; { 3, ticketId, intent } had it, unsent;
-- { code, milliseconds to wait } no: -1 sold out, -2 not open, -3 paused, -4 closed, -5 over the buyer's limit, -6 too fast, -7 let too many lapse, -8 other generation,
-- -9 a challenge is needed.
local sale = redis.call('HMGET', KEYS[1],
  'generation', 'mode', 'startsAt', 'endsAt', 'limit', 'capacity', 'taken', 'wins', 'winSecond', 'winCount', 'winBefore')
if sale[1] ~= GENERATION then
  return { -8, 0 }
end

local user = ARGV[1]
local now = clock()
local buyer = find(user)

-- The token bucket. A clock that went back fills it, or it would stay empty until the clock is there again.
local rate, full = tonumber(ARGV[5]), tonumber(ARGV[6]) * 1000
local tokens = full
if buyer.tokensAt and buyer.tokensAt > 0 and buyer.tokensAt <= now then
  tokens = math.min(full, buyer.tokens + (now - buyer.tokensAt) * rate)
end
if tokens < 1000 then
  return { -6, math.ceil((1000 - tokens) / rate) }
end
buyer.tokens, buyer.tokensAt = tokens - 1000, now

local function refuse(code, wait)
  keep(user, buyer)
  return { code, wait }
end

if buyer.status == 'h' then
  keep(user, buyer)
  local unsent = redis.call('HGET', KEYS[3], buyer.ticket)
  if unsent then
    return { 3, buyer.ticket, unsent }
  end
  return { 2, buyer.ticket, buyer.quantity, buyer.position, buyer.at }
end

if sale[2] == 'paused' then
  return refuse(-3, 0)
elseif sale[2] ~= 'active' or now >= tonumber(sale[4]) then
  return refuse(-4, 0)
elseif now < tonumber(sale[3]) then
  return refuse(-2, tonumber(sale[3]) - now)
end

local quantity = tonumber(ARGV[3])
if quantity > tonumber(sale[5]) then
  return refuse(-5, 0)
elseif buyer.untilMs > now then
  return refuse(-7, buyer.untilMs - now)
end

local taken, wins = tonumber(sale[7]) + quantity, tonumber(sale[8]) + 1
if taken > tonumber(sale[6]) then
  return refuse(-1, 0)
end

-- A solution wins once: one whose challenge is older than his last win is spent. An instance's clock may be ahead of this one, so a win is never older than its challenge.
local solved = tonumber(ARGV[8])
if solved >= 0 and solved <= buyer.at then
  return refuse(-9, 0)
end
local at = math.max(now, solved)

-- The sliding window: this second, and of the one before as much as is less than a second ago.
local most = tonumber(ARGV[7])
if most > 0 then
  local second, count, before = math.floor(now / 1000), 0, 0
  local last = tonumber(sale[9] or '0')
  if last == second then
    count, before = tonumber(sale[10]), tonumber(sale[11])
  elseif last == second - 1 then
    before = tonumber(sale[10])
  end
  local rest = 1000 - now % 1000
  if count + before * rest / 1000 >= most then
    return refuse(-6, rest)
  end
  redis.call('HSET', KEYS[1], 'winSecond', string.format('%.0f', second), 'winCount', string.format('%.0f', count + 1), 'winBefore', string.format('%.0f', before))
end

redis.call('HSET', KEYS[1], 'taken', string.format('%.0f', taken), 'wins', string.format('%.0f', wins))
win(user, buyer, ARGV[2], quantity, wins, at, '0', ARGV[4])
return { 1, wins, at }
