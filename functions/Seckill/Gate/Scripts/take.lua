-- Units that nobody has won leave a bucket for another one: its capacity falls, never below what is taken. Its share stays.
-- ARGV [1] version and [2] capacity by the database [3] units wanted
-- Returns { units given up }, the same again when it is asked again, or more if some came back; { -8 } for another generation or version: nothing is given up.
local sale = redis.call('HMGET', KEYS[1], 'generation', 'version', 'capacity', 'taken')
if sale[1] ~= GENERATION or sale[2] ~= ARGV[1] then
  return { -8 }
end

local all = tonumber(ARGV[2])
local left = math.min(all, math.max(tonumber(sale[4]), all - tonumber(ARGV[3])))
if left ~= tonumber(sale[3]) then
  redis.call('HSET', KEYS[1], 'capacity', string.format('%.0f', left))
  redis.call('HINCRBY', KEYS[1], 'epoch', 1)
  redis.call('PUBLISH', CHANGED, SALE)
end
return { all - left }
