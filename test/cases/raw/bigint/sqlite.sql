-- $sql
select 9007199254740993 as n;

-- $sql2
select 7 as n;

-- $sql3
select '9007199254740993' as n;

