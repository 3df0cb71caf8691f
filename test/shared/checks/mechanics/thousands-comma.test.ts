import { describe, expect, it } from 'vitest';
import { thousandsComma } from '../../../../shared/checks/mechanics/thousands-comma.ts';
import { runExample } from '../../../helpers/run-example.ts';

const marks = (text: string) => runExample(thousandsComma, { bad: text, marks: [] }).marks;

describe('thousands-comma', () => {
  it.each([
    'It opened in 1998.',
    'the 2022-23 season',
    'from 1937 to 1945',
    'May 4, 1919, and after',
    'the 2008 Olympics',
    'By 2060, emissions fall.',
    'Call 4008123123 now or 13800138000.',
    'Room 1203, No. 1024, bus 3052',
    'The 12345 hotline',
    'at 0830 hours',
    'ISO 9001 and GB 18030',
    'Boeing 7378',
    'Article 1165 of the Civil Code',
    'model X2000',
    'an 800-600 vote',
    'version 10.12345',
    'https://example.org/12345',
    'The stock (600519) fell.',
    'postcode 570100',
    '2023.',
    'The 2024 plan',
    'In 2023 people travelled.',
    'code 88888',
  ])('leaves %s alone', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it.each([
    ['It employs 3000 people.', '3000'],
    ['It cost 1200 yuan.', '1200'],
    ['More than 10000 were there.', '10000'],
    ['A fine of $5000 was paid.', '5000'],
    ['The road is 2400 kilometers long.', '2400'],
    ['They bought 2000 tickets.', '2000'],
    ['Sales reached 123456789 units.', '123456789'],
  ])('marks %s', (text, mark) => {
    expect(marks(text)).toEqual([mark]);
  });
});
