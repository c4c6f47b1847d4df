-- The product changed: forgets its page, and for as long as a page could be good that nobody may keep one whose reading began before now.
-- KEYS[1] the page   ARGV[1] for how many milliseconds a page is good
local time = redis.call('TIME')
redis.call('SET', KEYS[1], '-' .. string.format('%.0f', time[1] * 1000000 + time[2]), 'PX', ARGV[1])
return 1
