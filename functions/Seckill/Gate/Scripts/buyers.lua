-- In front of every script of a gate, behind the lines that say which sale and generation it is for (SALE, GENERATION, CHANGED).
-- KEYS of every script: [1] sale, [2] buyers, [3] outbox, [4] winners (all of one hash tag).
--
-- A buyer: ticketId|quantity|position|at|status|tokens|tokensAt|lapsed|until; times in milliseconds, tokens in thousandths, status h (held) or r (released).
-- Who never had a ticket has an empty ticketId. Numbers are written with '%.0f', which servers with integers in Lua and those without write alike.

local function clock()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

local function find(user)
  local text = redis.call('HGET', KEYS[2], user)
  if not text then
    return { ticket = '', quantity = 0, position = 0, at = 0, status = 'r', lapsed = 0, untilMs = 0 }
  end
  local ticket, quantity, position, at, status, tokens, tokensAt, lapsed, untilMs =
    string.match(text, '^([^|]*)|(%d+)|(%d+)|(%d+)|(%a)|(%d+)|(%d+)|(%d+)|(%d+)$')
  return {
    ticket = ticket, quantity = tonumber(quantity), position = tonumber(position), at = tonumber(at), status = status,
    tokens = tonumber(tokens), tokensAt = tonumber(tokensAt), lapsed = tonumber(lapsed), untilMs = tonumber(untilMs),
  }
end

local function keep(user, buyer)
  redis.call('HSET', KEYS[2], user, string.format('%s|%.0f|%.0f|%.0f|%s|%.0f|%.0f|%.0f|%.0f',
    buyer.ticket, buyer.quantity, buyer.position, buyer.at, buyer.status, buyer.tokens or 0, buyer.tokensAt or 0, buyer.lapsed, buyer.untilMs))
end

-- The win itself, but for the counters of the sale: ticket, place among the winners, intent.
local function win(user, buyer, ticket, quantity, position, now, isOffer, address)
  buyer.ticket, buyer.quantity, buyer.position, buyer.at, buyer.status = ticket, quantity, position, now, 'h'
  keep(user, buyer)
  local intent = string.format('%s|%.0f|%.0f|%.0f|%s|%s|%s', user, quantity, position, now, GENERATION, isOffer, address)
  redis.call('HSET', KEYS[3], ticket, intent)
  redis.call('RPUSH', KEYS[4], user)
  return intent
end
